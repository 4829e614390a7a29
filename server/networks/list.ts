import type { SavedObject } from '@kbn/core/server';
import type { SavedNetwork } from '../../common/api';
import { readStored, type UnreadableNetwork } from './stored';

/** Definitions by name, and those that cannot be read. */
export interface NetworkList {
  items: readonly SavedNetwork[];
  unreadable: readonly UnreadableNetwork[];
}

const NAMES = new Intl.Collator('en', { numeric: true });

const make = (objects: readonly SavedObject[]): NetworkList => {
  const read = objects.map(readStored);
  return {
    items: read
      .flatMap((one) => ('network' in one ? [one.network] : []))
      .sort((a, b) => NAMES.compare(a.name, b.name)),
    unreadable: read.flatMap((one) => ('unreadable' in one ? [one.unreadable] : [])),
  };
};

/** What tells one state of all objects from every other one: a version names one state of one. */
const stateOf = (objects: readonly SavedObject[]): string =>
  objects
    .map(({ id, version = '', updated_at = '' }) => `${id} ${version} ${updated_at}`)
    .sort()
    .join('\n');

let last: { state: string; list: NetworkList } | undefined;

/**
 * The list that objects make. As long as they are the same it is the very same list, so that what
 * is worked out of it (the home network, the look-up of an address) is worked out once.
 */
export const asList = (objects: readonly SavedObject[]): NetworkList => {
  const state = stateOf(objects);
  if (last?.state !== state) last = { state, list: make(objects) };
  return last.list;
};
