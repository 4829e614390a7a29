interface SourceContext {
  source?: string;
}

/** Whole numbers of 17 digits and more, and those of 16 that begin with a 9, as 2^53 does. */
const MAY_LOSE = /(?:[:,[\s]|^)-?(?:9\d{15}|\d{17,})(?![\d.eE])/;

const exactly = (...[, value, context]: [string, unknown, SourceContext?]): unknown =>
  typeof value === 'number' &&
  !Number.isSafeInteger(value) &&
  context?.source !== undefined &&
  /^-?\d+$/.test(context.source)
    ? context.source
    : value;

/**
 * Parses JSON so that no digit is lost: whole numbers beyond 2^53 (`smb.session_id`, DNP3 points)
 * become text. Looking at each value costs eight times as much as parsing, so it is done only where
 * the text may hold such a number.
 */
export const parseLossless = (text: string): unknown =>
  MAY_LOSE.test(text) ? JSON.parse(text, exactly) : JSON.parse(text);
