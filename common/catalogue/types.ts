import type { FilterNode } from '../filters';

export const CATEGORIES = [
  'Roles',
  'Services',
  'Policy',
  'Hunt: Reconnaissance',
  'Hunt: Malware Delivery',
  'Hunt: Phishing',
  'Hunt: Command and Control',
  'Hunt: Lateral Movement',
  'Hunt: Exfiltration',
  'DNS',
  'HTTP',
  'TLS',
  'Files',
  'SMB and Kerberos',
  'Anomalies',
  'Anonymizers and Tunnels',
  'Shadow IT and Remote Access',
  'Cloud and SaaS',
  'Crypto-mining',
  'OT/IoT',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** Whose host a guided filter is about: the Hosts tab lists these ends of the matching events. */
export type HostSide = 'client' | 'server' | 'both';

/** A ready-made hunting idea: what it finds, why it matters, where to go from there. */
export interface GuidedFilter {
  /** Stable, used in URLs and saved hunts. */
  id: string;
  name: string;
  category: Category;
  /** What the matching events show, in one or two sentences. */
  shows: string;
  why: string;
  next: string;
  filter: FilterNode;
  hostSide: HostSide;
  /** Event types in which it can find something. */
  eventTypes: string[];
  /** ATT&CK technique ids. */
  techniques: string[];
  /** Suggested kill-chain phase of a declaration made from it. */
  killChain: string | null;
  references: string[];
  /** What Suricata must be set to log. */
  needs: string;
  notes?: string;
  /** Roles only: the role that it shows of the server, as a label ("HTTP proxy"). */
  role?: string;
  /** Words people search for that the other texts do not hold. */
  keywords?: string[];
}

/** A guided filter, built in or of a pack: packs may have categories of their own. */
export type GuidedIdea = Omit<GuidedFilter, 'category'> & {
  category: string;
  /** The name of the pack that it came with; built in when left out. */
  pack?: string;
};

/** A guided filter with an event that it must find and one that it must not. */
export interface GuidedFilterExample {
  match: Record<string, unknown>;
  nearMiss: Record<string, unknown>;
}
