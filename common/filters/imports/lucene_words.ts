import type { PatternPart } from '../pattern';
import { SyntaxProblem, type Span } from './imported';

const SPACE = /[ \t\n\r\u3000]/;
const NO_TERM = /[ \t\n\r\u3000!():^[\]"{}~*?\\/]/;

/** A word with its wildcards. */
export interface Term {
  parts: PatternPart[];
  span: Span;
}

export const termText = (parts: readonly PatternPart[]): string =>
  parts
    .map((part) => (typeof part === 'object' ? part.literal : part === 'any' ? '*' : '?'))
    .join('');

/** The words of a query string: terms, phrases, operators. */
export class Words {
  protected at = 0;

  constructor(protected readonly text: string) {}

  protected fail(message: string, span: Span = { from: this.at, to: this.at + 20 }): never {
    throw new SyntaxProblem(message, span);
  }

  protected skip(): void {
    while (SPACE.test(this.text.charAt(this.at))) this.at += 1;
  }

  protected starts(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  protected take(text: string): boolean {
    this.skip();
    if (!this.starts(text)) return false;
    this.at += text.length;
    return true;
  }

  /** An operator in capitals, as a word of its own. */
  protected word(word: string): boolean {
    this.skip();
    const next = this.text.charAt(this.at + word.length);
    if (!this.starts(word) || !(next === '' || /[\s()"+\-!]/.test(next))) return false;
    this.at += word.length;
    return true;
  }

  /** The character behind a backslash. */
  private escaped(): string {
    const code = /^u[0-9a-f]{4}/i.exec(this.text.slice(this.at + 1, this.at + 6))?.[0];
    const char =
      code === undefined
        ? this.text.charAt(this.at + 1)
        : String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (char === '') this.fail('The text ends with a backslash.');
    this.at += 1 + (code?.length ?? 1);
    return char;
  }

  protected phrase(): string {
    const from = this.at;
    const chars: string[] = [];
    this.at += 1;
    while (this.text.charAt(this.at) !== '"') {
      if (this.at >= this.text.length) {
        this.fail('The quotation mark is never closed.', { from, to: from + 20 });
      }
      if (this.text.charAt(this.at) === '\\') {
        chars.push(this.escaped());
      } else {
        chars.push(this.text.charAt(this.at));
        this.at += 1;
      }
    }
    this.at += 1;
    return chars.join('');
  }

  protected regex(): void {
    const from = this.at;
    this.at += 1;
    while (this.at < this.text.length && this.text.charAt(this.at) !== '/') {
      this.at += this.text.charAt(this.at) === '\\' ? 2 : 1;
    }
    if (this.at >= this.text.length) {
      this.fail('The regular expression has no "/" at its end. Write "\\/" for a slash.', {
        from,
        to: from + 20,
      });
    }
    this.at += 1;
  }

  protected bound(end: RegExp): string {
    this.skip();
    if (this.starts('"')) return this.phrase();
    const from = this.at;
    while (this.at < this.text.length && !end.test(this.text.charAt(this.at))) this.at += 1;
    const text = this.text.slice(from, this.at);
    if (text === '') this.fail('Expected the end of a range.');
    return text.replace(/\\(.)/g, '$1');
  }

  protected term(): Term | undefined {
    const from = this.at;
    const parts: PatternPart[] = [];
    let chars: string[] = [];
    const flush = () => {
      if (chars.length > 0) parts.push({ literal: chars.join('') });
      chars = [];
    };
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (char === '\\') {
        chars.push(this.escaped());
      } else if (char === '*' || char === '?') {
        flush();
        if (char === '?' || parts.at(-1) !== 'any') parts.push(char === '*' ? 'any' : 'one');
        this.at += 1;
      } else if (NO_TERM.test(char) || (this.at === from && /[+-]/.test(char))) {
        break;
      } else {
        chars.push(char);
        this.at += 1;
      }
    }
    flush();
    return parts.length === 0 ? undefined : { parts, span: { from, to: this.at } };
  }
}
