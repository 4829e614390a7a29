import { MOST_NESTED, type Span } from './imported';
import { termText, Words } from './lucene_words';
import { group, leaf, not, type Parsed, type Wanted } from './parsed';

/** How parts that stand side by side are joined: `or` in Kibana, `and` in our own free text. */
export type Joiner = 'or' | 'and';

type Occur = 'must' | 'should' | 'mustNot';
interface Clause {
  occur: Occur;
  node: Parsed;
}

const COMPARISONS = [
  ['>=', 'gte'],
  ['<=', 'lte'],
  ['>', 'gt'],
  ['<', 'lt'],
] as const;

/** Reads the syntax of `query_string` in one pass. */
class Reader extends Words {
  private depth = 0;

  constructor(
    text: string,
    private readonly joiner: Joiner,
  ) {
    super(text);
  }

  private conjunction(): 'and' | 'or' | undefined {
    if (this.word('AND') || this.take('&&')) return 'and';
    return this.word('OR') || this.take('||') ? 'or' : undefined;
  }

  private modifier(): 'required' | 'not' | undefined {
    if (this.take('+')) return 'required';
    return this.take('-') || this.take('!') || this.word('NOT') ? 'not' : undefined;
  }

  /**
   * The operators have no rank in Lucene: each makes the parts at its sides required, optional or
   * forbidden, and optional parts count only where nothing is required.
   */
  private clauses(field: string | undefined, end: string): Parsed {
    const clauses: Clause[] = [];
    for (;;) {
      this.skip();
      if (this.at >= this.text.length || (end !== '' && this.starts(end))) break;
      const words = this.words(field);
      if (words !== undefined) {
        clauses.push({ node: words, occur: this.occurOf(undefined, undefined) });
        continue;
      }
      const joined = this.conjunction();
      const mark = this.modifier();
      const last = clauses.at(-1);
      if (last !== undefined && last.occur !== 'mustNot') {
        if (joined === 'and') last.occur = 'must';
        else if (joined === 'or' && this.joiner === 'and') last.occur = 'should';
      }
      const node = this.clause(field);
      clauses.push({ node, occur: this.occurOf(joined, mark) });
    }
    if (clauses.length === 0) this.fail('Expected a field or a value here.');
    return combined(clauses);
  }

  /** Words side by side are one text with spaces, not one text each. */
  private words(field: string | undefined): Parsed | undefined {
    const from = this.at;
    const words: string[] = [];
    for (;;) {
      const end = this.at;
      this.skip();
      const word = this.bareWord();
      if (word === undefined || (words.length > 0 && this.isTaken())) {
        this.at = end;
        break;
      }
      words.push(word);
    }
    if (words.length < 2) {
      this.at = from;
      return undefined;
    }
    return this.about(field, { kind: 'equals', text: words.join(' ') }, { from, to: this.at });
  }

  /** A word without wildcards that is no operator. */
  private bareWord(): string | undefined {
    if (
      /^(?:AND|OR|NOT)(?=[\s()"+\-!]|$)|^(?:&&|\|\|)/.test(this.text.slice(this.at, this.at + 4))
    ) {
      return undefined;
    }
    const parts = this.term()?.parts ?? [];
    return parts.length > 0 && parts.every((part) => typeof part === 'object')
      ? termText(parts)
      : undefined;
  }

  /** Whether what follows a word makes it a part of its own. */
  private isTaken(): boolean {
    const at = this.at;
    this.skip();
    const taken = /^(?:[:*~^]|&&|\|\||(?:AND|OR)(?=[\s()"+\-!]|$))/.test(
      this.text.slice(this.at, this.at + 4),
    );
    this.at = at;
    return taken;
  }

  private occurOf(joined: 'and' | 'or' | undefined, mark: 'required' | 'not' | undefined): Occur {
    if (mark === 'not') return 'mustNot';
    if (mark === 'required') return 'must';
    return this.joiner === 'and'
      ? joined === 'or'
        ? 'should'
        : 'must'
      : joined === 'and'
        ? 'must'
        : 'should';
  }

  private clause(field: string | undefined): Parsed {
    this.skip();
    const from = this.at;
    const name = this.fieldName();
    this.skip();
    const node = this.starts('(')
      ? this.brackets(name ?? field, from)
      : this.value(name ?? field, from);
    return this.weighed(node, from);
  }

  /** `^2` weighs a part, which changes nothing of what is found. */
  private weighed(node: Parsed, from: number): Parsed {
    const weight = /^\^\d+(?:\.\d+)?/.exec(this.text.slice(this.at, this.at + 12))?.[0];
    this.at += weight?.length ?? 0;
    const fuzzy = /^~\d*(?:\.\d+)?/.exec(this.text.slice(this.at, this.at + 12))?.[0];
    if (fuzzy === undefined) return node;
    this.at += fuzzy.length;
    const why = 'A filter has no search for similar words.';
    return leaf(undefined, { kind: 'cannot', why }, { from, to: this.at });
  }

  private brackets(field: string | undefined, from: number): Parsed {
    this.at += 1;
    this.depth += 1;
    if (this.depth > MOST_NESTED) this.fail(`Brackets are nested more than ${MOST_NESTED} deep.`);
    const node = this.clauses(field, ')');
    if (!this.take(')')) this.fail('The bracket "(" is never closed.', { from, to: this.at });
    this.depth -= 1;
    return node;
  }

  /** A term before a colon; where there is none nothing is passed over. */
  private fieldName(): string | undefined {
    const start = this.at;
    const term = this.term();
    this.skip();
    if (term !== undefined && this.starts(':')) {
      this.at += 1;
      return termText(term.parts);
    }
    this.at = start;
    return undefined;
  }

  private value(field: string | undefined, from: number): Parsed {
    const about = (wanted: Wanted): Parsed => this.about(field, wanted, { from, to: this.at });
    const char = this.text.charAt(this.at);
    if (char === '"') return about({ kind: 'equals', text: this.phrase() });
    if (char === '/') {
      this.regex();
      return about({ kind: 'cannot', why: 'A filter has no regular expressions.' });
    }
    if (field !== undefined && (char === '[' || char === '{')) return about(this.range());
    const comparison = COMPARISONS.find(([text]) => this.starts(text));
    if (field !== undefined && comparison !== undefined) {
      this.at += comparison[0].length;
      this.skip();
      return about({ kind: 'range', [comparison[1]]: this.bound(/[\s()]/) });
    }
    const term = this.term();
    if (term === undefined) {
      this.fail(
        this.at >= this.text.length
          ? 'The text ends where a value is expected.'
          : `"${char}" cannot stand here. Write a backslash before it, or the value in quotation marks.`,
      );
    }
    const isPattern = term.parts.some((part) => typeof part === 'string');
    if (!isPattern) return about({ kind: 'equals', text: termText(term.parts) });
    return about(
      term.parts.length === 1 && term.parts[0] === 'any'
        ? { kind: 'exists' }
        : { kind: 'pattern', pattern: term.parts },
    );
  }

  private about(field: string | undefined, wanted: Wanted, span: Span): Parsed {
    if (field === '*' || (field === undefined && wanted.kind === 'exists')) {
      return wanted.kind === 'exists'
        ? { kind: 'all', nodes: [], negated: false }
        : leaf(undefined, { kind: 'cannot', why: 'A field name has no wildcards here.' }, span);
    }
    if (field === '_exists_') {
      return wanted.kind === 'equals'
        ? leaf(wanted.text, { kind: 'exists' }, span)
        : leaf(undefined, { kind: 'cannot', why: '"_exists_" needs the name of a field.' }, span);
    }
    return field !== undefined && /[*?]/.test(field)
      ? leaf(undefined, { kind: 'cannot', why: 'A field name has no wildcards here.' }, span)
      : leaf(field, wanted, span);
  }

  private range(): Wanted {
    const from = this.at;
    const open = this.text.charAt(this.at);
    this.at += 1;
    const low = this.bound(/[\s\]}]/);
    if (!this.word('TO'))
      this.fail('A range is written [low TO high].', { from, to: this.at + 10 });
    const high = this.bound(/[\s\]}]/);
    this.skip();
    const close = this.text.charAt(this.at);
    if (close !== ']' && close !== '}')
      this.fail('The range is never closed.', { from, to: this.at });
    this.at += 1;
    if (low === '*' && high === '*') return { kind: 'exists' };
    return {
      kind: 'range',
      ...(low === '*' ? {} : { [open === '[' ? 'gte' : 'gt']: low }),
      ...(high === '*' ? {} : { [close === ']' ? 'lte' : 'lt']: high }),
    };
  }

  read(): Parsed {
    this.skip();
    if (this.at >= this.text.length) return { kind: 'all', nodes: [], negated: false };
    const node = this.clauses(undefined, '');
    if (this.at < this.text.length) this.fail('Expected the end of the text.');
    return node;
  }
}

/** What a list of clauses asks. */
const combined = (clauses: readonly Clause[]): Parsed => {
  const of = (occur: Occur) => clauses.filter((one) => one.occur === occur).map(({ node }) => node);
  const [must, should, mustNot] = [of('must'), of('should'), of('mustNot')];
  const wanted = must.length > 0 || should.length === 0 ? must : [group('any', should)];
  const all = [...wanted, ...mustNot.map(not)];
  return all.length === 1 && all[0] !== undefined ? all[0] : group('all', all);
};

/** Reads a query string of Lucene as Elasticsearch does. @throws SyntaxProblem */
export const readLucene = (text: string, joiner: Joiner): Parsed => new Reader(text, joiner).read();
