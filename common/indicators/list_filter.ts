import { FILTER_LIMITS, type Condition, type FilterNode } from '../filters';
import {
  CERTIFICATE_FINGERPRINTS,
  FIELDS_OF_KIND,
  INDICATOR_KINDS,
  type Indicator,
  type IndicatorKind,
} from '../indicator_forms';

/** A SHA-1 as certificates are fingerprinted in events: a colon after each byte. */
export const colonForm = (hash: string): string => hash.match(/../g)?.join(':') ?? '';

/** What is asked of fields for a kind: the texts of indicators, in the fields that hold such. */
export interface KindQuestion {
  kind: IndicatorKind;
  fields: readonly string[];
  op: 'isOneOf' | 'inNetwork' | 'underDomain';
  /** The text that fields hold for an indicator. */
  textOf: (value: string) => string;
}

const same = (value: string): string => value;

const OPS: Partial<Record<IndicatorKind, KindQuestion['op']>> = {
  network: 'inNetwork',
  domain: 'underDomain',
};

/** How indicators of each kind are looked for. */
export const KIND_QUESTIONS: readonly KindQuestion[] = [
  ...INDICATOR_KINDS.map((kind): KindQuestion => ({
    kind,
    fields: FIELDS_OF_KIND[kind],
    op: OPS[kind] ?? 'isOneOf',
    textOf: same,
  })),
  { kind: 'sha1', fields: CERTIFICATE_FINGERPRINTS, op: 'isOneOf', textOf: colonForm },
];

export const questionCondition = (
  { fields, op }: Pick<KindQuestion, 'fields' | 'op'>,
  values: string[],
): Condition => ({ field: [...fields], op, values });

/**
 * What a list asks of events: any of its indicators in any field of its kind. A domain is found
 * with everything under it, an address also inside DNS answers, an empty list in no event.
 */
export const listToFilter = (list: readonly Indicator[]): FilterNode => {
  const byKind = Map.groupBy(list, ({ kind }) => kind);
  return {
    any: KIND_QUESTIONS.flatMap((question) => {
      const values = (byKind.get(question.kind) ?? []).map(({ value }) => question.textOf(value));
      return values.length === 0 ? [] : [questionCondition(question, values)];
    }),
  };
};

/** One indicator, looked for in these of the fields of its kind. */
export const indicatorFilter = (
  { kind, value }: Indicator,
  fields: readonly string[],
): FilterNode => {
  const nodes = KIND_QUESTIONS.filter((question) => question.kind === kind).flatMap(
    ({ fields: all, op, textOf }): Condition[] => {
      const own = all.filter((path) => fields.includes(path));
      const parts = Array.from(
        { length: Math.ceil(own.length / FILTER_LIMITS.fields) },
        (_, part) => own.slice(part * FILTER_LIMITS.fields, (part + 1) * FILTER_LIMITS.fields),
      );
      return parts.map((field) => ({
        field,
        op: op === 'isOneOf' ? 'is' : op,
        value: textOf(value),
      }));
    },
  );
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { any: nodes };
};
