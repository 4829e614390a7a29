/**
 * The text with everything that could hide or reorder what it says made visible: control characters,
 * direction marks, zero-width characters and lone surrogates become `\u{…}`.
 */
export const visibleText = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** The text cut in its middle to at most `max` characters: beginnings and endings tell most. */
export const cutMiddle = (text: string, max: number): string => {
  const chars = Array.from(text);
  if (chars.length <= max) return text;
  const head = Math.ceil((max - 1) * 0.6);
  const tail = max - 1 - head;
  return `${chars.slice(0, head).join('')}…${tail > 0 ? chars.slice(-tail).join('') : ''}`;
};
