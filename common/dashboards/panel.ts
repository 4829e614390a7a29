/** The top values of one thing in the events of a hunt. */
export interface Panel {
  /** Unique; kept in browsers where panels are hidden or ordered. */
  id: string;
  title: string;
  group: string;
  /** EVE paths that hold the same thing in different events: a value counts in any of them. */
  fields: readonly [string, ...string[]];
  /** Event types that can hold it; undefined for what every event can hold. */
  eventTypes: readonly string[] | undefined;
  /** What is counted. */
  unit: 'events' | 'flows';
  /** Bytes and packets of the flows are added up beside the counts. */
  hasSums: boolean;
}

/** Panels that belong together. */
export interface PanelGroup {
  id: string;
  title: string;
  /** Event types whose events make the group worth a place far up. */
  eventTypes: readonly string[];
  /** The same for alerts and files of these application protocols. */
  appProtos: readonly string[];
  /** Before all others, whatever the events hold. */
  first?: true;
}
