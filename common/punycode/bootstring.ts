/** The constants of RFC 3492. */
export const BASE = 36;
export const FIRST_BIAS = 72;
export const FIRST_CODE = 128;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** Below it the digit at `at` is the last of its number. */
export const thresholdOf = (at: number, bias: number): number =>
  Math.min(T_MAX, Math.max(T_MIN, at - bias));

/** The bias for the next number. */
export const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let left = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / points);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; bias += BASE)
    left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
};
