/** What spreadsheets take for the beginning of a formula, in both widths. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Broken halves of characters have no form in UTF-8. */
const LONE_SURROGATE = /\p{Cs}/gu;

const csvCell = (text: string): string => {
  const whole = text.replace(LONE_SURROGATE, '\u{fffd}');
  // The quote is the spreadsheets' own mark of a text.
  const safe = FORMULA.test(whole) ? `'${whole}` : whole;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * One record of RFC 4180 with its line end. A cell that a spreadsheet would run as a formula gets a
 * `'` in front; all others are kept to the letter.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
