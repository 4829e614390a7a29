/** The constants of RFC 3492. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const LAST_POINT = 0x10ffff;

const digitOf = (char: string): number | undefined => {
  const value = parseInt(char, BASE);
  if (Number.isNaN(value)) return undefined;
  // `a` is 0 and `9` is 35: parseInt counts digits before letters.
  return value >= 10 ? value - 10 : value + 26;
};

const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let left = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / points);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; bias += BASE)
    left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
};

/**
 * One label of a domain as it is meant to be read: `xn--bcher-kva` is `bücher`. Other labels stay;
 * undefined where the label says that it is encoded and cannot be decoded.
 */
export const unicodeLabel = (label: string): string | undefined => {
  if (!/^xn--/i.test(label)) return label;
  // No label of the DNS is longer: more is nobody's domain, and would cost.
  if (label.length > 63) return undefined;
  const text = label.slice(4);
  const dash = text.lastIndexOf('-');
  const points = Array.from(text.slice(0, Math.max(dash, 0)), (c) => c.codePointAt(0) ?? 0);
  if (points.some((point) => point > 127)) return undefined;
  let code = 128;
  let bias = 72;
  let place = 0;
  let at = dash + 1;
  while (at < text.length) {
    const before = place;
    let weight = 1;
    for (let threshold = BASE; ; threshold += BASE) {
      const digit = digitOf(text.charAt(at++));
      if (digit === undefined) return undefined;
      place += digit * weight;
      const least = Math.min(T_MAX, Math.max(T_MIN, threshold - bias));
      if (digit < least) break;
      weight *= BASE - least;
      if (!Number.isSafeInteger(weight)) return undefined;
    }
    const length = points.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > LAST_POINT || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    points.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...points);
};
