/** The parts of the small KQL that saved objects are filtered with. */
export type Token =
  | { kind: 'word'; text: string; quoted: boolean }
  | { kind: 'and' | 'or' | 'not' | '(' | ')' | ':' | '<' | '<=' | '>' | '>=' };

const SYMBOLS = ['<=', '>=', '<', '>', '(', ')', ':'] as const;
const KEYWORDS = ['and', 'or', 'not'] as const;

/** Splits a filter text; a backslash takes the next character as it is. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/.exec(rest)?.[0];
    const symbol = SYMBOLS.find((candidate) => rest.startsWith(candidate));
    if (blank !== undefined) {
      at += blank.length;
    } else if (symbol !== undefined) {
      tokens.push({ kind: symbol });
      at += symbol.length;
    } else {
      const quoted = rest.startsWith('"');
      const pattern = quoted ? /^"((?:\\.|[^"\\])*)"/s : /^((?:\\.|[^\s()<>:"\\])+)/s;
      const match = pattern.exec(rest);
      if (match?.[1] === undefined) {
        throw new Error(`cannot be read from here on: ${rest}`);
      }
      tokens.push(wordToken(match[1], quoted));
      at += match[0].length;
    }
  }
  return tokens;
}

function wordToken(raw: string, quoted: boolean): Token {
  const keyword = KEYWORDS.find((candidate) => candidate === raw.toLowerCase());
  if (!quoted && keyword !== undefined) {
    return { kind: keyword };
  }
  // Escapes of unquoted words stay until the wildcards are known.
  return { kind: 'word', text: quoted ? unescape(raw) : raw, quoted };
}

/** The literal text of a word. */
export function unescape(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** Whether an unquoted word has a wildcard that no backslash takes away. */
export function hasWildcard(raw: string): boolean {
  return /(^|[^\\])(\\\\)*\*/.test(raw);
}
