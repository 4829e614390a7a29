/** What the line of counts says of so many events, whether or not it says yet of how many in all. */
export const foundEvents = (events: string, hosts?: string): RegExp =>
  new RegExp(
    `^${events} (of [\\d,]+ )?events?${hosts === undefined ? '\\b' : ` · (about )?${hosts} hosts?\\b`}`,
  );
