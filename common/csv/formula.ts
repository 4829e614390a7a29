/** What spreadsheets take for the beginning of a formula, in both widths. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that reads as if a `'` had been put before a formula already. */
const MARKED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell for a file that is meant to be read again: what begins like a marked formula gets one more
 * `'`, so that `fromCsvCell` gives back each text as it was.
 */
export const toCsvCell = (text: string): string => (MARKED.test(text) ? `'${text}` : text);

/** The text of a cell without the `'` that kept spreadsheets from running it. */
export const fromCsvCell = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell);
