import { eveField, isEndField, visibleText, type EndField } from '../eve';
import {
  fieldsOf,
  isAll,
  isAny,
  isGuided,
  isIndicators,
  valuesOf,
  type Condition,
  type FilterNode,
  type FilterValue,
} from './model';

/** Names of what a filter refers to. Undefined where there is none: the id is shown then. */
export interface FilterNames {
  guided?: (id: string) => string | undefined;
  network?: (id: string) => string | undefined;
  indicators?: (id: string) => string | undefined;
  /** How many values of a list are spelled out; all when left out. */
  mostValues?: number;
}

const END_LABELS: Readonly<Record<EndField, string>> = {
  'client.ip': 'client',
  'server.ip': 'server',
  'client.port': 'client port',
  'server.port': 'server port',
};

/** What a field is called: its label of the catalogue, its path where it has none. */
export const fieldLabel = (path: string): string =>
  isEndField(path) ? END_LABELS[path] : (eveField(path)?.label ?? path);

const NETWORK_PREFIX = 'network:';

const quoted = (text: string): string => {
  const visible = visibleText(text);
  const isPlain = visible !== '' && visible.trim() === visible && !/["“”]|, | or /.test(visible);
  return isPlain ? visible : JSON.stringify(visible);
};

const valueText = (value: FilterValue): string =>
  typeof value === 'string' ? quoted(value) : String(value);

const either = (texts: readonly string[], most: number): string => {
  const kept = texts.slice(0, most);
  const rest = texts.length - kept.length;
  if (rest > 0) return `${kept.join(', ')} or ${rest} more`;
  return kept.length < 2
    ? (kept[0] ?? 'nothing')
    : `${kept.slice(0, -1).join(', ')} or ${kept.at(-1) ?? ''}`;
};

const bounds = (condition: Condition): string => {
  const { gt, gte, lt, lte } = condition;
  const between = gte !== undefined && lte !== undefined && gt === undefined && lt === undefined;
  if (between) return `between ${valueText(gte)} and ${valueText(lte)}`;
  const parts = [
    gt === undefined ? [] : `above ${valueText(gt)}`,
    gte === undefined ? [] : `at least ${valueText(gte)}`,
    lt === undefined ? [] : `below ${valueText(lt)}`,
    lte === undefined ? [] : `at most ${valueText(lte)}`,
  ].flat();
  return parts.join(' and ');
};

/** Verb and its negation, by operator; what follows is the list of values. */
const VERBS = {
  is: ['is', 'is not'],
  isOneOf: ['is', 'is not'],
  matches: ['matches', 'does not match'],
  contains: ['contains', 'does not contain'],
  startsWith: ['starts with', 'does not start with'],
  endsWith: ['ends with', 'does not end with'],
  underDomain: ['is or is under', 'is not and is not under'],
  range: ['is', 'is not'],
  exists: ['is there', 'is missing'],
  inNetwork: ['is in', 'is not in'],
  hasRole: ['has the role', 'does not have the role'],
  fieldsEqual: ['is the same as', 'is not the same as'],
  fieldsDiffer: ['differs from', 'does not differ from'],
} as const satisfies Record<Condition['op'], readonly [string, string]>;

/** Fields that together mean either end of an event. */
const EITHER_END: Readonly<Record<string, string>> = {
  'dest_ip src_ip': 'any address',
  'dest_port src_port': 'any port',
  'client.ip server.ip': 'any address',
};

/** A label within a sentence: its first letter is small unless the word is an abbreviation. */
const within = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const subjectOf = (condition: Condition): string => {
  const fields = fieldsOf(condition);
  const together = EITHER_END[fields.toSorted().join(' ')];
  if (together !== undefined) return together;
  const labels = [...new Set(fields.map((field) => within(fieldLabel(field))))];
  return either(labels, 4);
};

const describeCondition = (condition: Condition, names: FilterNames): string => {
  const subject = subjectOf(condition);
  const verb = VERBS[condition.op][condition.negated === true ? 1 : 0];
  const most = names.mostValues ?? Infinity;
  switch (condition.op) {
    case 'exists':
      return `${subject} ${verb}`;
    case 'range':
      return `${subject} ${verb} ${bounds(condition)}`;
    case 'fieldsEqual':
    case 'fieldsDiffer':
      return `${subject} ${verb} ${within(fieldLabel(condition.other ?? ''))}`;
    case 'inNetwork': {
      const networks = valuesOf(condition).map((value) => {
        const text = String(value);
        if (!text.startsWith(NETWORK_PREFIX)) return quoted(text);
        const id = text.slice(NETWORK_PREFIX.length);
        return names.network?.(id) ?? `the unknown network "${id}"`;
      });
      return `${subject} ${verb} ${either(networks, most)}`;
    }
    default:
      return `${subject} ${verb} ${either(valuesOf(condition).map(valueText), most)}`;
  }
};

const isGroup = (node: FilterNode): boolean => isAll(node) || isAny(node);

const describeGroup = (
  nodes: readonly FilterNode[],
  joiner: 'and' | 'or',
  names: FilterNames,
): string => {
  const live = nodes.filter((node) => node.disabled !== true);
  if (live.length === 0) return nodes.length > 0 || joiner === 'and' ? 'anything' : 'nothing';
  return live
    .map((node) => {
      const text = describeFilter(node, names);
      const needsBrackets = isGroup(node) && live.length > 1 && node.negated !== true;
      return needsBrackets ? `(${text})` : text;
    })
    .join(` ${joiner} `);
};

/**
 * A filter as a sentence without its end: "client is in Regular users". Disabled parts of groups
 * are left out, as they have no part in the meaning; that the node itself is disabled is not said.
 */
export const describeFilter = (node: FilterNode, names: FilterNames = {}): string => {
  const not = node.negated === true;
  if (isGuided(node)) {
    const name = names.guided?.(node.guided) ?? `the unknown guided filter "${node.guided}"`;
    return not ? `not ${name}` : name;
  }
  if (isIndicators(node)) {
    const name = names.indicators?.(node.indicators) ?? `the unknown list "${node.indicators}"`;
    return `${not ? 'no' : 'any'} indicator of ${name}`;
  }
  if (isAll(node) || isAny(node)) {
    const text = isAll(node)
      ? describeGroup(node.all, 'and', names)
      : describeGroup(node.any, 'or', names);
    return not ? `not (${text})` : text;
  }
  return describeCondition(node, names);
};
