import { adapt, BASE, FIRST_BIAS, FIRST_CODE, thresholdOf } from './bootstring';

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

/** A number of variable length, as the digits that stand for it. */
const digits = (delta: number, bias: number): string => {
  let written = '';
  let rest = delta;
  for (let at = BASE; ; at += BASE) {
    const threshold = thresholdOf(at, bias);
    if (rest < threshold) return written + digit(rest);
    written += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
};

/** One label of a domain in ASCII: `bücher` is `xn--bcher-kva`. Labels are at most 63 characters. */
export const asciiLabel = (label: string): string => {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const plain = points.filter((point) => point < FIRST_CODE);
  if (plain.length === points.length) return label;
  let written = plain.map((point) => String.fromCharCode(point)).join('');
  let handled = plain.length;
  if (handled > 0) written += '-';
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let delta = 0;
  while (handled < points.length) {
    const floor = code;
    const next = Math.min(...points.filter((point) => point >= floor));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const point of points) {
      if (point < code) delta += 1;
      if (point !== code) continue;
      written += digits(delta, bias);
      bias = adapt(delta, handled + 1, handled === plain.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    code += 1;
  }
  return `xn--${written}`;
};
