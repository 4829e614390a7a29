import { visibleText } from '../eve';
import { unicodeLabel } from '../punycode';

/**
 * Letters of other scripts, and of Latin beyond ASCII, that are read as ASCII letters: those that
 * false domains are made of.
 */
const READ_AS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ц: 'u',
  ѵ: 'v',
  ѡ: 'w',
  х: 'x',
  у: 'y',
  ʏ: 'y',
  α: 'a',
  β: 'b',
  ϲ: 'c',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
  ı: 'i',
  ɡ: 'g',
  ɑ: 'a',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ƅ: 'b',
  ո: 'n',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  ց: 'g',
  զ: 'q',
  ا: 'l',
};

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Cherokee',
  'Thai',
  'Devanagari',
] as const;

const SCRIPT_TESTS = SCRIPTS.map((name) => ({
  name,
  test: new RegExp(`\\p{Script=${name}}`, 'u'),
}));

/** Scripts that are written together in one word. */
const TOGETHER: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
];

const scriptsOf = (label: string): string[] =>
  SCRIPT_TESTS.filter(({ test }) => test.test(label)).map(({ name }) => name);

const isMixed = (scripts: readonly string[]): boolean =>
  scripts.length > 1 && !TOGETHER.some((set) => scripts.every((one) => set.includes(one)));

/** The label as an ASCII reader takes it; undefined where a letter is read as no ASCII letter. */
const readAs = (label: string): string | undefined => {
  let read = '';
  for (const char of label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')) {
    const seen = (char.codePointAt(0) ?? 0) < 128 ? char : READ_AS[char];
    if (seen === undefined) return undefined;
    read += seen;
  }
  return read;
};

/** What a reader must know of a domain that is not what it looks like. */
export interface LookAlike {
  /** The domain as it is meant to be read. */
  reads: string;
  warning: string;
}

/**
 * A domain with letters beyond ASCII, encoded (`xn--…`) or not: how it reads, and a sentence on
 * what it could be taken for. Undefined for plain domains.
 */
export const lookAlike = (domain: string): LookAlike | undefined => {
  if (domain.length > 1_000 || !/[^\p{ASCII}]|(?:^|\.)xn--/iu.test(domain)) return undefined;
  const labels = domain.split('.');
  const decoded = labels.map(unicodeLabel);
  if (decoded.includes(undefined)) {
    return {
      reads: visibleText(domain),
      warning: 'A part says that it holds letters beyond ASCII, and cannot be decoded.',
    };
  }
  const parts = decoded.flatMap((label) => label ?? []);
  const reads = visibleText(parts.join('.'));
  const foreign = parts.filter((label) => /[^\p{ASCII}]/u.test(label));
  if (foreign.length === 0) return undefined;
  const taken = parts.map(readAs);
  if (!taken.includes(undefined)) {
    return {
      reads,
      warning: `Look-alike: it is easily taken for ${visibleText(taken.join('.'))}.`,
    };
  }
  const mixed = foreign.map(scriptsOf).find(isMixed);
  if (mixed !== undefined) {
    return { reads, warning: `Letters of ${mixed.join(' and ')} are mixed in one word.` };
  }
  return { reads, warning: 'It holds letters beyond ASCII.' };
};
