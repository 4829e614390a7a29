/** The constants of RFC 3492. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let left = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / points);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; bias += BASE)
    left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
};

/** A number of variable length, as the digits that stand for it. */
const digits = (delta: number, bias: number): string => {
  let written = '';
  let rest = delta;
  for (let at = BASE; ; at += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, at - bias));
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
