/** Words of a text as the search sees them: lower case, without apostrophes, `C$` and `sc.exe` whole. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      // "HTTP(S)" is found by "http" and by "https".
      .replace(/\(s\)/g, 's')
      .match(/[\p{L}\p{N}$.]+/gu) ?? []
  ).flatMap((word) => {
    const trimmed = word.replace(/^\.+|\.+$/g, '');
    return trimmed === '' ? [] : [trimmed];
  });

/** A word and, where it has dots in it, its parts: "tls.sni" is found by "sni" too. */
export const withParts = (word: string): string[] =>
  word.includes('.') ? [word, ...word.split('.').filter((part) => part !== '')] : [word];

/** The singular of English plurals, near enough for searching. */
export const stem = (word: string): string => {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
};

/** Whether one letter too many, too few, wrong, or two swapped make all the difference. */
export const isOneTypoApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
};
