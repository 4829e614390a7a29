import type { estypes } from '@elastic/elasticsearch';
import { hasWildcard, tokenize, unescape, type Token } from './kql_tokens';

type Query = estypes.QueryDslQueryContainer;
type Range = 'lt' | 'lte' | 'gt' | 'gte';

const RANGES: Partial<Record<Token['kind'], Range>> = {
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
};

/**
 * Filters over saved objects: `type.attributes.field: value`, ranges (`>= 5`), `*` for "exists"
 * and as a wildcard, lists in parentheses, `and`, `or`, `not`. `resolve` turns a KQL field into
 * a field of the index, or throws. Nested queries and bare values are not part of it.
 */
export function kqlToQuery(text: string, resolve: (field: string) => string): Query {
  const parser = new Parser(tokenize(text), resolve);
  return parser.parse();
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly resolve: (field: string) => string,
  ) {}

  parse(): Query {
    const query = this.either(() => this.fieldOrGroup());
    if (this.at < this.tokens.length) {
      throw new Error(`has something left over after a complete expression`);
    }
    return query;
  }

  private either(operand: () => Query): Query {
    const parts = this.list('or', () => this.both(operand));
    return only(parts) ?? { bool: { should: parts, minimum_should_match: 1 } };
  }

  private both(operand: () => Query): Query {
    const parts = this.list('and', () => this.maybeNot(operand));
    return only(parts) ?? { bool: { filter: parts } };
  }

  private maybeNot(operand: () => Query): Query {
    return this.take('not') ? { bool: { must_not: [this.maybeNot(operand)] } } : operand();
  }

  private list(separator: 'and' | 'or', part: () => Query): Query[] {
    const parts = [part()];
    while (this.take(separator)) {
      parts.push(part());
    }
    return parts;
  }

  private group(operand: () => Query): Query | undefined {
    if (!this.take('(')) {
      return undefined;
    }
    const query = this.either(operand);
    if (!this.take(')')) {
      throw new Error('lacks a closing parenthesis');
    }
    return query;
  }

  private fieldOrGroup(): Query {
    return this.group(() => this.fieldOrGroup()) ?? this.fieldExpression();
  }

  private fieldExpression(): Query {
    const field = this.resolve(unescape(this.word('a field').text));
    for (const [kind, range] of Object.entries(RANGES)) {
      if (this.take(kind as Token['kind'])) {
        return { range: { [field]: { [range]: unescape(this.word('a value').text) } } };
      }
    }
    if (!this.take(':')) {
      throw new Error('has a field without ":" and a value after it');
    }
    const value = (): Query => this.group(value) ?? valueQuery(field, this.word('a value'));
    return value();
  }

  private word(what: string): Extract<Token, { kind: 'word' }> {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word') {
      throw new Error(
        `lacks ${what}${token === undefined ? ' at its end' : ` before ${token.kind}`}`,
      );
    }
    this.at += 1;
    return token;
  }

  private take(kind: Token['kind']): boolean {
    const matches = this.tokens[this.at]?.kind === kind;
    this.at += matches ? 1 : 0;
    return matches;
  }
}

function valueQuery(field: string, { text, quoted }: Extract<Token, { kind: 'word' }>): Query {
  if (!quoted && text === '*') {
    return { exists: { field } };
  }
  if (!quoted && hasWildcard(text)) {
    return { wildcard: { [field]: { value: wildcardPattern(text) } } };
  }
  return quoted
    ? { match_phrase: { [field]: text } }
    : { match: { [field]: { query: unescape(text), operator: 'and' } } };
}

/** `*` is KQL's only wildcard; `?` and escaped characters are literal. */
function wildcardPattern(raw: string): string {
  return raw.replace(
    /\\(.)|[?]/gs,
    (found: string, escaped: string | undefined) => `\\${escaped ?? found}`,
  );
}

function only(parts: Query[]): Query | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}
