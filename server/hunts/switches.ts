import type { FilterNode } from '../../common/filters';
import type { Hunt, Tag } from '../../common/hunts';

/** Where a tag stands: what our pipeline writes, and what a Stamus probe writes. */
const TAG_FIELDS = ['hunt.tag', 'alert.tag'];

const TAGGED: Readonly<Record<Tag, FilterNode>> = {
  relevant: { field: TAG_FIELDS, op: 'is', value: 'relevant' },
  informational: { field: TAG_FIELDS, op: 'is', value: 'informational' },
  untagged: {
    field: TAG_FIELDS,
    op: 'isOneOf',
    values: ['relevant', 'informational'],
    negated: true,
  },
};

export const tagFilter = (tag: Tag): FilterNode => TAGGED[tag];

export const SUPPRESSED: FilterNode = { field: 'hunt.suppressed', op: 'is', value: true };

/** Everything that Suricata logs but its own counters, which are no events of the network. */
export const IS_EVENT: FilterNode = {
  all: [
    { field: 'event_type', op: 'exists' },
    { field: 'event_type', op: 'is', value: 'stats', negated: true },
  ],
};

export const typesFilter = (hunt: Hunt): FilterNode =>
  hunt.eventTypes === undefined
    ? IS_EVENT
    : hunt.eventTypes.length === 0
      ? { any: [] }
      : {
          all: [
            { field: 'event_type', op: 'isOneOf', values: hunt.eventTypes },
            ...(hunt.eventTypes.includes('stats') ? [IS_EVENT] : []),
          ],
        };

/** The tags that are switched on; all of them together ask nothing. */
export const tagsFilter = (hunt: Hunt): FilterNode =>
  hunt.tags === undefined || hunt.tags.length === Object.keys(TAGGED).length
    ? { all: [] }
    : { any: hunt.tags.map(tagFilter) };
