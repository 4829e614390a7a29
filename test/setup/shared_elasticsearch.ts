interface Shared {
  /** How many of Jest's projects use it. */
  users: number;
  ready?: Promise<void>;
  stop?: () => Promise<void>;
}

declare global {
  var suricataHuntTestElasticsearch: Shared | undefined;
}

/**
 * The Elasticsearch of this test run. It hangs on the global object, because Jest loads the set-up
 * anew for each project.
 */
export const shared: Shared = (globalThis.suricataHuntTestElasticsearch ??= { users: 0 });
