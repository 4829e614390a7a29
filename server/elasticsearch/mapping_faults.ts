import {
  ECS_ROOT,
  layoutGroups,
  namesInShort,
  NO_DATA,
  type LayoutGroup,
} from '../../common/layouts';
import type { PatternCaps } from '../../common/layouts';
import { indicesWith } from './caps_answer';

/** Fields that only events of Suricata have together, in each layout. */
const SIGNS: readonly (readonly string[])[] = [['flow_id', 'src_ip'], [`${ECS_ROOT}.flow_id`]];

const ADDRESSES = ['src_ip', 'dest_ip'] as const;

/** Indices that have all of the fields. */
export const havingAll = (
  fields: PatternCaps['fields'],
  names: readonly string[],
  indices: readonly string[],
): readonly string[] =>
  names.reduce<readonly string[]>((left, name) => indicesWith(fields, name, left), indices);

const hasUncountedValues = ({ fields, absence }: LayoutGroup, path: string): boolean => {
  const found = fields(path);
  if (found.length > 0) return !found.some(({ aggregatable }) => aggregatable);
  const reason = absence(path);
  return reason !== undefined && reason !== NO_DATA;
};

/**
 * Mappings that would lose events or hosts without a word. `unread` are indices whose events cannot
 * be told apart by type: a part of each view would lack them and another would not. The failures are
 * sentences without full stop.
 */
export const mappingFaults = (
  caps: PatternCaps,
  /** Other indices of the pattern, which show no event type. */
  others: readonly string[],
): { unread: ReadonlySet<string>; failures: string[] } => {
  const groups = layoutGroups(caps, ['event_type', ...ADDRESSES]);
  const isRead = ({ fields }: LayoutGroup): boolean =>
    fields('event_type')[0]?.aggregatable === true;
  const unread = groups.filter((group) => !isRead(group)).flatMap(({ indices }) => indices);
  const typeless = SIGNS.flatMap((names) => havingAll(caps.fields, names, others));
  const hosts = groups.filter(isRead).flatMap((group) => {
    const lost = ADDRESSES.filter((path) => hasUncountedValues(group, path));
    return lost.length === 0
      ? []
      : [
          `${namesInShort(group.indices)}: ${lost.join(' and ')} ${lost.length === 1 ? 'is' : 'are'} neither an address nor a keyword there, so hosts are missing`,
        ];
  });
  return {
    unread: new Set(unread),
    failures: [
      ...(unread.length > 0
        ? [`${namesInShort(unread)}: not read, because event_type is no keyword there`]
        : []),
      ...(typeless.length > 0
        ? [`${namesInShort(typeless)}: not read, because there is no field event_type`]
        : []),
      ...hosts,
    ],
  };
};
