/**
 * Reads the Kibana Query Language by the rules of Kibana's published grammar, and knows nothing of
 * the product: so that what the product writes can be proven by what Kibana would ask.
 */
export type KqlValue =
  | { type: 'literal'; value: string | boolean | null; isQuoted: boolean }
  /** Texts between the wildcards. */
  | { type: 'wildcard'; parts: string[] };

export type KqlNode =
  | { fn: 'and' | 'or'; nodes: KqlNode[] }
  | { fn: 'not'; node: KqlNode }
  | { fn: 'is'; field: KqlValue | null; value: KqlValue }
  | { fn: 'range'; field: KqlValue; operator: 'gt' | 'gte' | 'lt' | 'lte'; value: KqlValue }
  | { fn: 'nested'; field: KqlValue; node: KqlNode };

type ForField = (field: KqlValue | null) => KqlNode;

const SPACE = /[ \t\r\n\u00a0]/;
const SPECIAL = /[\\():<>"*{}]/;

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  /** An ordered choice goes back when it fails. */
  private attempt<T>(rule: () => T | undefined): T | undefined {
    const start = this.at;
    const result = rule();
    if (result === undefined) this.at = start;
    return result;
  }

  private take(text: string): true | undefined {
    if (this.text.slice(this.at, this.at + text.length).toLowerCase() !== text) return undefined;
    this.at += text.length;
    return true;
  }

  private spaces(): number {
    const start = this.at;
    while (SPACE.test(this.text.charAt(this.at))) this.at += 1;
    return this.at - start;
  }

  private word(word: 'or' | 'and'): true | undefined {
    return this.attempt(() =>
      this.spaces() > 0 && this.take(word) && this.spaces() > 0 ? true : undefined,
    );
  }

  private not(): true | undefined {
    return this.attempt(() => (this.take('not') && this.spaces() > 0 ? true : undefined));
  }

  private chain<T>(word: 'or' | 'and', rule: () => T | undefined): T[] | undefined {
    const head = rule();
    if (head === undefined) return undefined;
    const all = [head];
    for (;;) {
      const next = this.attempt(() => (this.word(word) ? rule() : undefined));
      if (next === undefined) return all;
      all.push(next);
    }
  }

  private either = (): KqlNode | undefined => {
    const nodes = this.chain('or', this.both);
    return nodes && (nodes.length === 1 ? nodes[0] : { fn: 'or', nodes });
  };

  private both = (): KqlNode | undefined => {
    const nodes = this.chain('and', this.negated);
    return nodes && (nodes.length === 1 ? nodes[0] : { fn: 'and', nodes });
  };

  private negated = (): KqlNode | undefined =>
    this.attempt(() => {
      const node = this.not() && this.sub();
      return node && { fn: 'not' as const, node };
    }) ?? this.sub();

  private sub = (): KqlNode | undefined =>
    this.attempt(() => {
      if (!this.take('(')) return undefined;
      this.spaces();
      const node = this.either();
      this.spaces();
      return node && this.take(')') ? node : undefined;
    }) ??
    this.attempt(() => this.nested()) ??
    this.attempt(() => this.range()) ??
    this.attempt(() => this.fieldValue()) ??
    this.attempt(() => this.value()?.(null));

  private nested(): KqlNode | undefined {
    const field = this.literal();
    if (!field) return undefined;
    this.spaces();
    if (!this.take(':')) return undefined;
    this.spaces();
    if (!this.take('{')) return undefined;
    this.spaces();
    const node = this.either();
    this.spaces();
    return node && this.take('}') ? { fn: 'nested', field, node } : undefined;
  }

  private range(): KqlNode | undefined {
    const field = this.literal();
    if (!field) return undefined;
    this.spaces();
    const operator = this.take('<=')
      ? 'lte'
      : this.take('>=')
        ? 'gte'
        : this.take('<')
          ? 'lt'
          : this.take('>')
            ? 'gt'
            : undefined;
    if (!operator) return undefined;
    this.spaces();
    const value = this.literal();
    return value && { fn: 'range', field, operator, value };
  }

  private fieldValue(): KqlNode | undefined {
    const field = this.literal();
    if (!field) return undefined;
    this.spaces();
    if (!this.take(':')) return undefined;
    this.spaces();
    return this.list()?.(field);
  }

  private list = (): ForField | undefined =>
    this.attempt(() => {
      if (!this.take('(')) return undefined;
      this.spaces();
      const values = this.listOr();
      this.spaces();
      return values && this.take(')') ? values : undefined;
    }) ?? this.value();

  private listOr = (): ForField | undefined => {
    const all = this.chain('or', this.listAnd);
    if (!all) return undefined;
    return all.length === 1
      ? all[0]
      : (field) => ({ fn: 'or', nodes: all.map((one) => one(field)) });
  };

  private listAnd = (): ForField | undefined => {
    const all = this.chain('and', this.listNot);
    if (!all) return undefined;
    return all.length === 1
      ? all[0]
      : (field) => ({ fn: 'and', nodes: all.map((one) => one(field)) });
  };

  private listNot = (): ForField | undefined =>
    this.attempt((): ForField | undefined => {
      const one = this.not() && this.list();
      return one && ((field) => ({ fn: 'not', node: one(field) }));
    }) ?? this.list();

  private value(): ForField | undefined {
    const value = this.literal();
    return value && ((field) => ({ fn: 'is', field, value }));
  }

  private literal(): KqlValue | undefined {
    return this.attempt(() => this.quoted()) ?? this.attempt(() => this.unquoted());
  }

  /** An escape that both kinds of text know. */
  private commonEscape(): string | undefined {
    const rest = this.text.slice(this.at, this.at + 6);
    const white = { '\\t': '\t', '\\r': '\r', '\\n': '\n' }[rest.slice(0, 2)];
    if (white !== undefined) {
      this.at += 2;
      return white;
    }
    if (!/^\\u[0-9a-f]{4}$/i.test(rest)) return undefined;
    this.at += 6;
    return String.fromCharCode(Number.parseInt(rest.slice(2), 16));
  }

  private quoted(): KqlValue | undefined {
    if (!this.take('"')) return undefined;
    let value = '';
    while (this.at < this.text.length && this.text.charAt(this.at) !== '"') {
      const escape = this.commonEscape();
      if (escape !== undefined) {
        value += escape;
        continue;
      }
      if (/^\\[\\"]/.test(this.text.slice(this.at, this.at + 2))) this.at += 1;
      value += this.text.charAt(this.at);
      this.at += 1;
    }
    return this.take('"') && { type: 'literal', value, isQuoted: true };
  }

  private unquoted(): KqlValue | undefined {
    const WILD = Symbol('wildcard');
    const chars: (string | typeof WILD)[] = [];
    for (;;) {
      const rest = this.text.slice(this.at);
      const white = /^\\[trn]/.test(rest) ? this.commonEscape() : undefined;
      if (white !== undefined) {
        chars.push(white);
      } else if (rest.startsWith('\\') && SPECIAL.test(rest.charAt(1))) {
        chars.push(rest.charAt(1));
        this.at += 2;
      } else if (/^\\u[0-9a-f]{4}/i.test(rest)) {
        chars.push(this.commonEscape() ?? '');
      } else if (/^\\(or|and|not)/i.test(rest)) {
        const word = /^\\(or|and|not)/i.exec(rest)?.[1] ?? '';
        chars.push(word);
        this.at += word.length + 1;
      } else if (rest.startsWith('*')) {
        chars.push(WILD);
        this.at += 1;
      } else if (
        rest === '' ||
        SPECIAL.test(rest.charAt(0)) ||
        /^(?:[ \t\r\n\u00a0](?:or|and)|not)[ \t\r\n\u00a0]/i.test(rest)
      ) {
        break;
      } else {
        chars.push(rest.charAt(0));
        this.at += 1;
      }
    }
    if (chars.length === 0) return undefined;
    const marked = chars.map((char) => (typeof char === 'symbol' ? '@kuery-wildcard@' : char));
    const sequence = marked.join('').trim();
    if (chars.includes(WILD))
      return { type: 'wildcard', parts: sequence.split('@kuery-wildcard@') };
    const constants: Record<string, null | boolean> = { null: null, true: true, false: false };
    const value = Object.hasOwn(constants, sequence) ? (constants[sequence] ?? null) : sequence;
    return { type: 'literal', value, isQuoted: false };
  }

  parse(): KqlNode {
    this.spaces();
    const node = this.either();
    this.spaces();
    if (node === undefined || this.at < this.text.length) {
      throw new Error(
        `This is no KQL from place ${this.at} on: ${this.text.slice(this.at, this.at + 60)}`,
      );
    }
    return node;
  }
}

export const parseKql = (text: string): KqlNode => new Parser(text).parse();
