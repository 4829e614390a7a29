/** What a field holds; `object` only for objects whose keys are free. */
export type EveFieldType = 'keyword' | 'long' | 'double' | 'boolean' | 'ip' | 'date' | 'object';

/** What kind of thing a value is, whichever field it stands in: decides menus, links and prevalence. */
export type Entity =
  | 'address'
  | 'port'
  | 'domain'
  | 'url'
  | 'user_agent'
  | 'fingerprint'
  | 'certificate'
  | 'hash'
  | 'file'
  | 'user'
  | 'host'
  | 'signature'
  | 'mac'
  | 'community_id'
  | 'technique';

/** One field of EVE, by its path in the raw event. */
export interface EveField {
  path: string;
  type: EveFieldType;
  /** An array lies on the way to it: an event can hold several values. */
  array?: true;
  /** Event types that hold it; sightings and declarations also hold fields of the event behind them. */
  eventTypes: readonly string[];
  entity?: Entity;
  /** First Suricata release that writes it. Absent: release 4 or earlier, or not written by Suricata. */
  since?: string;
  /** Name for people, in sentence case. */
  label: string;
  /** One sentence, or empty where the label says it all. */
  description: string;
  /** An object below which keys are free. */
  dynamic?: true;
  /** Not written by Suricata: added by a shipper, a Stamus system or this product. */
  enrichment?: true;
  /** Stands for different physical fields in different events: see `ends.ts`. */
  logical?: true;
  /** What surprises about it. */
  note?: string;
}
