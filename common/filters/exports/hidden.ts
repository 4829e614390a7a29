const byNumber = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Characters that are not seen, or that move others about on the screen, written by their number:
 * what is pasted elsewhere hides nothing.
 */
export const hiddenByNumber = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) =>
    // Beyond the first plane each half has its own number.
    char.split('').map(byNumber).join(''),
  );

/** One character by its number. */
export const numbered = byNumber;
