import { networksKey, type CompiledHunt, type HuntScope } from '../hunts';
import { findRoles, type HostRoles } from './roles';

const KEPT_MS = 300_000;
const MAX_ENTRIES = 100;

interface Entry {
  at: number;
  roles: Promise<HostRoles>;
}

/** The time range of a hunt, told in steps of a fiftieth of it: roles do not come by the minute. */
const rangeKey = ({ span }: CompiledHunt): string => {
  if (span === undefined) return 'all';
  const step = Math.max((span.to - span.from) / 50, 60_000);
  return `${Math.round(span.from / step)}-${Math.round(span.to / step)}`;
};

/**
 * Remembers the roles of hosts for five minutes: they are the same for every hunt of a time range,
 * and finding them is the dearest part of a list of hosts. Shared by requests, so one that goes
 * away does not end the search of the others.
 */
export class RolesCache {
  private readonly entries = new Map<string, Entry>();

  async get(hunt: CompiledHunt, scope: HuntScope): Promise<HostRoles> {
    // What is inside and what outside decides some roles: a changed network acts at once.
    const key = `${scope.key} ${rangeKey(hunt)} ${networksKey(scope.networks)}`;
    const known = this.entries.get(key);
    if (known !== undefined && Date.now() - known.at < KEPT_MS) return known.roles;
    const roles = findRoles(hunt, scope, new AbortController().signal);
    this.entries.delete(key);
    this.entries.set(key, { at: Date.now(), roles });
    const oldest = this.entries.keys().next();
    if (this.entries.size > MAX_ENTRIES && oldest.done !== true) this.entries.delete(oldest.value);
    const found = await roles.catch((error: unknown) => {
      this.entries.delete(key);
      throw error;
    });
    // What lacks a part of the data is asked anew the next time.
    if (found.failures.length > 0) this.entries.delete(key);
    return found;
  }
}
