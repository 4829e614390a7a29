import type { PatternPart } from '../pattern';
import { MOST_NESTED, SyntaxProblem, type Span } from './imported';
import { group, leaf, not, type Parsed, type Wanted } from './parsed';

/** Text of a value or a field: characters and wildcards. */
interface Literal {
  parts: PatternPart[];
  isQuoted: boolean;
  span: Span;
}

const SPACE = /[ \t\r\n\u00a0]/;
const SPECIAL = /[\\():<>"*{}]/;
const WHITE: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };
const SIGNS = [
  ['<=', 'lte'],
  ['>=', 'gte'],
  ['<', 'lt'],
  ['>', 'gt'],
] as const;

const textOf = (literal: Literal): string =>
  literal.parts.map((part) => (typeof part === 'object' ? part.literal : '*')).join('');

const isPattern = (literal: Literal): boolean => literal.parts.includes('any');

/** White space at the ends of a value without quotes is not part of it. */
const trimmed = (parts: readonly PatternPart[]): PatternPart[] =>
  parts.flatMap((part, index): PatternPart[] => {
    if (typeof part !== 'object') return [part];
    let { literal } = part;
    if (index === 0) literal = literal.trimStart();
    if (index === parts.length - 1) literal = literal.trimEnd();
    return literal === '' && parts.length > 1 ? [] : [{ literal }];
  });

const wantedOf = (value: Literal): Wanted => {
  if (!isPattern(value)) {
    return !value.isQuoted && textOf(value) === 'null'
      ? {
          kind: 'cannot',
          why: 'KQL cannot look for null. Write "not field: *" for a missing field.',
        }
      : { kind: 'equals', text: textOf(value) };
  }
  return value.parts.every((part) => part === 'any')
    ? { kind: 'exists' }
    : { kind: 'pattern', pattern: value.parts };
};

/** Reads KQL in one pass, without going back. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  private fail(message: string, span: Span = { from: this.at, to: this.at + 20 }): never {
    throw new SyntaxProblem(message, span);
  }

  private skip(): void {
    while (SPACE.test(this.text.charAt(this.at))) this.at += 1;
  }

  /** Whether a word stands here as an operator; it is passed over if so. */
  private word(word: 'and' | 'or' | 'not'): boolean {
    const start = this.at;
    this.skip();
    const end = this.at + word.length;
    const next = this.text.charAt(end);
    const isWord = this.text.slice(this.at, end).toLowerCase() === word && SPACE.test(next);
    if (!isWord || (word !== 'not' && this.at === start)) {
      this.at = start;
      return false;
    }
    this.at = end;
    return true;
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MOST_NESTED) this.fail(`Brackets are nested more than ${MOST_NESTED} deep.`);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private chain(word: 'and' | 'or', read: () => Parsed): Parsed {
    const nodes = [read()];
    while (this.word(word)) nodes.push(read());
    return group(word === 'and' ? 'all' : 'any', nodes);
  }

  private readonly either = (): Parsed => this.chain('or', this.both);
  private readonly both = (): Parsed => this.chain('and', this.negated);
  private readonly negated = (): Parsed =>
    this.word('not') ? not(this.expression()) : this.expression();

  private bracketed(open: string, close: string, read: () => Parsed): Parsed {
    const start = this.at;
    this.at += open.length;
    const node = this.nested(read);
    this.skip();
    if (this.text.charAt(this.at) !== close) {
      this.fail(
        this.at >= this.text.length
          ? `The bracket "${open}" is never closed.`
          : `Expected "and", "or" or "${close}".`,
        this.at >= this.text.length ? { from: start, to: this.at } : undefined,
      );
    }
    this.at += 1;
    return node;
  }

  private expression(): Parsed {
    this.skip();
    if (this.text.charAt(this.at) === '(') return this.bracketed('(', ')', this.either);
    const first = this.literal();
    const end = this.at;
    this.skip();
    const sign = SIGNS.find(([text]) => this.text.startsWith(text, this.at));
    if (sign !== undefined) return this.range(first, sign);
    if (this.text.charAt(this.at) !== ':') {
      this.at = end;
      return leaf(undefined, wantedOf(first), first.span);
    }
    this.at += 1;
    this.skip();
    if (this.text.charAt(this.at) === '{') {
      this.bracketed('{', '}', this.either);
      const span = { from: first.span.from, to: this.at };
      const why = 'A filter cannot ask that several conditions meet in one element of a list.';
      return leaf(undefined, { kind: 'cannot', why }, span);
    }
    return this.values(first);
  }

  private range(field: Literal, [text, key]: (typeof SIGNS)[number]): Parsed {
    this.at += text.length;
    this.skip();
    const value = this.literal();
    const span = { from: field.span.from, to: value.span.to };
    const wanted: Wanted = isPattern(value)
      ? { kind: 'cannot', why: 'A bound has no wildcards.' }
      : { kind: 'range', [key]: textOf(value) };
    return this.about(field, wanted, span);
  }

  private about(field: Literal, wanted: Wanted, span: Span): Parsed {
    if (!isPattern(field)) return leaf(textOf(field), wanted, span);
    const isEverything = field.parts.length === 1 && wanted.kind === 'exists';
    return isEverything
      ? { kind: 'all', nodes: [], negated: false }
      : leaf(undefined, { kind: 'cannot', why: 'A field name has no wildcards here.' }, span);
  }

  private values(field: Literal): Parsed {
    this.skip();
    if (this.text.charAt(this.at) !== '(') {
      const value = this.literal();
      return this.about(field, wantedOf(value), { from: field.span.from, to: value.span.to });
    }
    const negated = (): Parsed => (this.word('not') ? not(this.values(field)) : this.values(field));
    const both = (): Parsed => this.chain('and', negated);
    return this.bracketed('(', ')', () => this.chain('or', both));
  }

  /** The character that an escape stands for; undefined where it is no escape. */
  private escape(isQuoted: boolean): string | undefined {
    const next = this.text.charAt(this.at + 1);
    const code = /^u[0-9a-f]{4}/i.exec(this.text.slice(this.at + 1, this.at + 6))?.[0];
    if (WHITE[next] !== undefined) {
      this.at += 2;
      return WHITE[next];
    }
    if (code !== undefined) {
      this.at += 6;
      return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    }
    if (isQuoted ? next === '"' || next === '\\' : SPECIAL.test(next)) {
      this.at += 2;
      return next;
    }
    const word = isQuoted
      ? undefined
      : /^(or|and|not)/i.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
    if (word === undefined) return undefined;
    this.at += word.length + 1;
    return word;
  }

  private literal(): Literal {
    this.skip();
    return this.text.charAt(this.at) === '"' ? this.quoted() : this.unquoted();
  }

  private quoted(): Literal {
    const from = this.at;
    const chars: string[] = [];
    this.at += 1;
    for (;;) {
      const char = this.text.charAt(this.at);
      if (char === '') this.fail('The quotation mark is never closed.', { from, to: from + 20 });
      if (char === '"') break;
      const escaped = char === '\\' ? this.escape(true) : undefined;
      if (escaped === undefined) this.at += 1;
      chars.push(escaped ?? char);
    }
    this.at += 1;
    return { parts: [{ literal: chars.join('') }], isQuoted: true, span: { from, to: this.at } };
  }

  private atOperator(): boolean {
    return (
      SPACE.test(this.text.charAt(this.at)) &&
      /^[ \t\r\n\u00a0](?:or|and)[ \t\r\n\u00a0]/i.test(this.text.slice(this.at, this.at + 5))
    );
  }

  private unquoted(): Literal {
    const from = this.at;
    const parts: PatternPart[] = [];
    let chars: string[] = [];
    const flush = () => {
      if (chars.length > 0) parts.push({ literal: chars.join('') });
      chars = [];
    };
    while (this.at < this.text.length && !this.atOperator()) {
      const char = this.text.charAt(this.at);
      const escaped = char === '\\' ? this.escape(false) : undefined;
      if (escaped !== undefined) {
        chars.push(escaped);
      } else if (char === '*') {
        flush();
        if (parts.at(-1) !== 'any') parts.push('any');
        this.at += 1;
      } else if (SPECIAL.test(char)) {
        break;
      } else {
        chars.push(char);
        this.at += 1;
      }
    }
    flush();
    const kept = trimmed(parts);
    if (
      kept.length === 0 ||
      (kept.length === 1 &&
        textOf({ parts: kept, isQuoted: false, span: { from, to: from } }) === '')
    ) {
      this.at = from;
      this.fail(
        from >= this.text.length
          ? 'The text ends where a field or a value is expected.'
          : 'Expected a field or a value here.',
      );
    }
    return { parts: kept, isQuoted: false, span: { from, to: this.at } };
  }

  read(): Parsed {
    this.skip();
    if (this.at >= this.text.length) return { kind: 'all', nodes: [], negated: false };
    const node = this.either();
    this.skip();
    if (this.at < this.text.length) this.fail('Expected "and", "or" or the end of the text.');
    return node;
  }
}

/** Reads the Kibana Query Language. @throws SyntaxProblem */
export const readKql = (text: string): Parsed => new Reader(text).read();
