/** What the writers of lists put in the place of a character, so that nobody clicks it. */
const DEFANGED: readonly (readonly [RegExp, string])[] = [
  [/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/gi, '.'],
  [/[[({]:\/\/[\])}]/g, '://'],
  [/[[({]:[\])}]/g, ':'],
  [/\s?[[({]\s?(?:@|at)\s?[\])}]\s?/gi, '@'],
  [/[[({]\/[\])}]/g, '/'],
  [/\\\./g, '.'],
  [/\[\.|\.\]/g, '.'],
];

const SCHEME = /\b(?:hxxp|h\*\*p|htxp|meow)(s?)(?=:\/\/|\[:)/gi;

/**
 * A line with its addresses as they really are: `hxxp://evil[.]example` is `http://evil.example`.
 * Linear in the length of the text.
 */
export const refang = (text: string): string => {
  let real = text.includes(':')
    ? text.replace(SCHEME, (_, secure: string) => `http${secure}`)
    : text;
  if (/[[({\\]/.test(real)) {
    for (const [form, character] of DEFANGED) real = real.replace(form, character);
  }
  return real;
};

const OPEN = '<"\'`([{';
const CLOSE = '>"\'`)]},;';

/** A word without the quotes, brackets, commas and final dots around it. */
export const bare = (word: string): string => {
  let start = 0;
  let end = word.length;
  while (start < end && OPEN.includes(word.charAt(start))) start += 1;
  while (end > start && (CLOSE.includes(word.charAt(end - 1)) || word.charAt(end - 1) === '.')) {
    end -= 1;
  }
  // The bracket of an IPv6 address with a port belongs to it: [2001:db8::1]:443.
  if (start > 0 && word.charAt(start - 1) === '[' && word.slice(start, end).includes(']:')) {
    start -= 1;
  }
  return word.slice(start, end);
};
