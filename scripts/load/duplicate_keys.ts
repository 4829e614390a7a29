/**
 * Suricata can write a key twice in one object (forwarded addresses, PostgreSQL messages), which
 * JSON allows and Elasticsearch refuses. Here such values become one list, so that nothing is
 * lost; equal ones become one value. Everything else stays byte for byte.
 */
class Merger {
  private at = 0;
  /** How many keys were merged. */
  merged = 0;

  constructor(private readonly text: string) {}

  /** The value at the current place, rewritten. The text is known to be valid JSON. */
  value(): string {
    this.skipBlanks();
    const start = this.at;
    switch (this.text[start]) {
      case '{':
        return this.object();
      case '[':
        return this.list();
      case '"':
        return this.string();
      default:
        while (this.at < this.text.length && !',]} \t\r\n'.includes(this.text.charAt(this.at))) {
          this.at += 1;
        }
        return this.text.slice(start, this.at);
    }
  }

  private object(): string {
    const start = this.at;
    const mergedBefore = this.merged;
    const members = new Map<string, { key: string; values: string[] }>();
    this.at += 1;
    this.skipBlanks();
    while (this.text[this.at] !== '}') {
      const key = this.string();
      this.skipBlanks();
      this.at += 1;
      const value = this.value();
      const name = String(JSON.parse(key));
      const member = members.get(name);
      if (member === undefined) members.set(name, { key, values: [value] });
      else {
        this.merged += 1;
        if (!member.values.includes(value)) member.values.push(value);
      }
      this.skipSeparator();
    }
    this.at += 1;
    if (this.merged === mergedBefore) return this.text.slice(start, this.at);
    const texts = Array.from(members.values(), ({ key, values }) =>
      values.length === 1 ? `${key}:${values[0]}` : `${key}:[${values.join(',')}]`,
    );
    return `{${texts.join(',')}}`;
  }

  private list(): string {
    const start = this.at;
    const mergedBefore = this.merged;
    const values: string[] = [];
    this.at += 1;
    this.skipBlanks();
    while (this.text[this.at] !== ']') {
      values.push(this.value());
      this.skipSeparator();
    }
    this.at += 1;
    return this.merged === mergedBefore ? this.text.slice(start, this.at) : `[${values.join(',')}]`;
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    while (this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return this.text.slice(start, this.at);
  }

  private skipBlanks(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? '-')) this.at += 1;
  }

  private skipSeparator(): void {
    this.skipBlanks();
    if (this.text[this.at] === ',') this.at += 1;
    this.skipBlanks();
  }
}

/** The line with doubled keys merged; undefined if it has none. The line is valid JSON. */
export const mergeDuplicateKeys = (line: Buffer): Buffer | undefined => {
  const merger = new Merger(line.toString('latin1'));
  const text = merger.value();
  return merger.merged === 0 ? undefined : Buffer.from(text, 'latin1');
};
