import dateMath from '@kbn/datemath';

/** Whether the text is a time that date pickers and the server understand. */
export const isTime = (text: string): boolean =>
  // Anything else would be handed to the browser's own guessing.
  /^(now|\d{4}-\d{2}-\d{2})/.test(text) &&
  text.length <= 100 &&
  dateMath.parse(text)?.isValid() === true;
