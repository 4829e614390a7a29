import { visibleText } from '../eve';

/** One line without anything that hides or reorders what it says. */
const line = (text: string): string => visibleText(text.replace(/\s+/g, ' ').trim());

/**
 * A text that came from the network, as code: whatever it holds, nothing in it is a link, an image,
 * a tag or a heading. Its fence is longer than any run of backticks inside.
 */
export const codeText = (text: string): string => {
  const inside = line(text);
  if (inside === '') return '(empty)';
  const longest = Math.max(0, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(inside) ? ' ' : '';
  return `${fence}${pad}${inside}${pad}${fence}`;
};

/** Words of a person, with every sign escaped that could mean something. */
export const plainText = (text: string): string =>
  line(text)
    // Signs that are no punctuation of ASCII mean nothing in Markdown.
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);

/** Several lines of a person as a quotation. */
export const quotedText = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((part) => `> ${plainText(part)}`.trimEnd())
    .join('\n');
