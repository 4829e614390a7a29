const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The number that a text holds; undefined for what is no decimal number (`0x1f`, `""`, ` 1`). */
export const numberOf = (text: string): number | undefined => {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
};

/**
 * One text for one value, so that numbers are compared exactly beyond 2^53 too: `443`, `0443` and
 * `443.0` give `443`. Undefined for what is no number.
 */
export const numberKey = (text: string): string | undefined => {
  if (INTEGER.test(text)) {
    const digits = text.replace('-', '').replace(/^0+(?=\d)/, '');
    return text.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
  }
  const value = numberOf(text);
  if (value === undefined) return undefined;
  return Number.isSafeInteger(value) ? String(value === 0 ? 0 : value) : `~${value}`;
};
