import { classify, REMARKS, type Remark } from '../indicator_forms';
import { MOST_INDICATORS, type Indicator } from '../indicator_forms';
import type { Candidate } from './lines';

/** A text that was not understood. */
export interface NotUnderstood {
  /** Its line in the text, from 1 on. */
  line: number;
  text: string;
  /** Ends a sentence that the text begins. */
  reason: string;
}

/** What a person should know of how the text was read. */
export interface ParseRemark {
  message: string;
  /** How many indicators it is about, and the line of the first. */
  count: number;
  line: number;
}

/** Most texts that are listed as not understood; the count goes on. */
const MOST_NOT_UNDERSTOOD = 500;

const SHOWN_TEXT = 120;

const shortened = (text: string): string =>
  text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT).toWellFormed()}…` : text;

/** Collects what is found, in the order of the text. */
export class Findings {
  readonly indicators: Indicator[] = [];
  readonly notUnderstood: NotUnderstood[] = [];
  readonly remarks = new Map<Remark, ParseRemark>();
  duplicates = 0;
  tooMany = 0;
  notUnderstoodCount = 0;
  private readonly seen = new Set<string>();

  read(candidate: Candidate, line: number): void {
    const reading = classify(candidate.text, candidate.hint);
    if ('reason' in reading) {
      this.notUnderstoodCount += 1;
      if (this.notUnderstood.length < MOST_NOT_UNDERSTOOD) {
        this.notUnderstood.push({ line, text: shortened(candidate.text), reason: reading.reason });
      }
      return;
    }
    const { indicator, remark } = reading;
    const key = `${indicator.kind} ${indicator.value}`;
    if (this.seen.has(key)) this.duplicates += 1;
    else if (this.indicators.length >= MOST_INDICATORS) this.tooMany += 1;
    else {
      this.seen.add(key);
      this.indicators.push(indicator);
      if (remark !== undefined) this.note(remark, line);
    }
  }

  private note(remark: Remark, line: number): void {
    const known = this.remarks.get(remark);
    if (known === undefined) this.remarks.set(remark, { message: REMARKS[remark], count: 1, line });
    else known.count += 1;
  }
}
