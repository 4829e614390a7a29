interface SourceContext {
  source?: string;
}

/**
 * Parses JSON so that no digit is lost: whole numbers beyond 2^53 (`smb.session_id`, DNP3 points)
 * become text.
 */
export const parseLossless = (text: string): unknown =>
  JSON.parse(text, (...[, value, context]: [string, unknown, SourceContext?]): unknown =>
    typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    context?.source !== undefined &&
    /^-?\d+$/.test(context.source)
      ? context.source
      : value,
  );
