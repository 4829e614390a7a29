import { MOST_NESTED, SyntaxProblem } from './imported';
import { group, not, type Parsed } from './parsed';

type Token = { text: string; from: number };

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[()]|[^\s()]+/g)].map((match) => ({ text: match[0], from: match.index }));

/** Reads the condition of a rule over the names of its selections. */
class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(
    private readonly text: string,
    private readonly names: readonly string[],
    private readonly selection: (name: string) => Parsed,
  ) {
    this.tokens = tokensOf(text);
  }

  private fail(message: string): never {
    throw new SyntaxProblem(`${message} The condition is: ${this.text}`, { from: 0, to: 0 });
  }

  private is(word: string): boolean {
    if (this.tokens[this.at]?.text.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private either(): Parsed {
    const nodes = [this.both()];
    while (this.is('or')) nodes.push(this.both());
    return group('any', nodes);
  }

  private both(): Parsed {
    const nodes = [this.negated()];
    while (this.is('and')) nodes.push(this.negated());
    return group('all', nodes);
  }

  private negated(): Parsed {
    let turned = false;
    while (this.is('not')) turned = !turned;
    const node = this.primary();
    return turned ? not(node) : node;
  }

  private primary(): Parsed {
    if (this.is('(')) {
      this.depth += 1;
      if (this.depth > MOST_NESTED) this.fail(`Brackets are nested more than ${MOST_NESTED} deep.`);
      const node = this.either();
      if (!this.is(')')) this.fail('A bracket is never closed.');
      this.depth -= 1;
      return node;
    }
    const token = this.tokens[this.at];
    if (token === undefined) this.fail('It ends where a selection is expected.');
    this.at += 1;
    const quantity = token.text.toLowerCase();
    const isQuantity = /^(\d+|all|any)$/.test(quantity);
    if (isQuantity && this.is('of')) return this.some(quantity);
    if (token.text === '|') this.fail('Rules that count (after "|") cannot become a filter.');
    if (!this.names.includes(token.text)) this.fail(`There is no selection "${token.text}".`);
    return this.selection(token.text);
  }

  private some(quantity: string): Parsed {
    const wanted = this.tokens[this.at]?.text ?? '';
    this.at += 1;
    const pattern = wanted.split('*');
    const fits = (name: string): boolean => {
      if (wanted.toLowerCase() === 'them') return !name.startsWith('_');
      if (pattern.length === 1) return name === wanted;
      const [head = '', ...rest] = pattern;
      const tail = rest.at(-1) ?? '';
      return pattern.length === 2 && name.startsWith(head) && name.endsWith(tail);
    };
    if (pattern.length > 2) this.fail('A name of selections has at most one "*" here.');
    const nodes = this.names.filter(fits).map((name) => this.selection(name));
    if (nodes.length === 0) this.fail(`There is no selection "${wanted}".`);
    if (quantity === 'all') return group('all', nodes);
    if (quantity !== '1' && quantity !== 'any') {
      this.fail(`A filter cannot ask for ${quantity} of several selections, only for 1 or all.`);
    }
    return group('any', nodes);
  }

  read(): Parsed {
    const node = this.either();
    const rest = this.tokens[this.at];
    if (rest?.text === '|') this.fail('Rules that count (after "|") cannot become a filter.');
    if (rest !== undefined) this.fail(`"${rest.text}" cannot stand there.`);
    return node;
  }
}

/** Reads a condition such as `selection and not 1 of filter_*`. @throws SyntaxProblem */
export const readCondition = (
  text: string,
  names: readonly string[],
  selection: (name: string) => Parsed,
): Parsed => new Reader(text, names, selection).read();
