import { adapt, BASE, FIRST_BIAS, FIRST_CODE, thresholdOf } from './bootstring';

const LAST_POINT = 0x10ffff;

const digitOf = (char: string): number | undefined => {
  const value = parseInt(char, BASE);
  if (Number.isNaN(value)) return undefined;
  // `a` is 0 and `9` is 35: parseInt counts digits before letters.
  return value >= 10 ? value - 10 : value + 26;
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
  if (points.some((point) => point >= FIRST_CODE)) return undefined;
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let place = 0;
  let at = dash + 1;
  while (at < text.length) {
    const before = place;
    let weight = 1;
    for (let threshold = BASE; ; threshold += BASE) {
      const digit = digitOf(text.charAt(at++));
      if (digit === undefined) return undefined;
      place += digit * weight;
      const least = thresholdOf(threshold, bias);
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
