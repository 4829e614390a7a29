import { EVENT_TYPES } from '../../common/eve';
import type { TypeChoice } from './hunt_state';

export const ALERT = 'alert';

/** Counters of the sensor say nothing of the network. */
const LEFT_OUT = ['stats'];

/** What Suricata and its kin found: each has a switch of its own. */
export const FINDINGS: readonly string[] = EVENT_TYPES.filter(({ group }) => group === 'alert').map(
  ({ id }) => id,
);

const PROTOCOL_TYPES: readonly string[] = EVENT_TYPES.filter(
  ({ id, group }) => group !== 'alert' && !LEFT_OUT.includes(id),
).map(({ id }) => id);

/** What a type of events is called: its label, or the name that the data has for it. */
export const typeLabel = (type: string): string =>
  EVENT_TYPES.find(({ id }) => id === type)?.label ?? type;

/** All protocol types that can be switched: the known ones and those that the data has besides. */
export const protocolTypes = (counts: Readonly<Record<string, number>>): string[] => [
  ...new Set([
    ...PROTOCOL_TYPES,
    ...Object.keys(counts).filter((type) => !FINDINGS.includes(type) && !LEFT_OUT.includes(type)),
  ]),
];

/** Whether a type is switched on. */
export const isOn = (choice: TypeChoice, type: string): boolean =>
  choice === 'all' || (choice === 'undecided' ? type === ALERT : choice.includes(type));

/**
 * The choice with some types switched on or off.
 * @param known every type that has a switch: when all are on, the choice is `all`
 */
export const switchTypes = (
  choice: TypeChoice,
  types: readonly string[],
  on: boolean,
  known: readonly string[],
): TypeChoice => {
  if (on && choice === 'all') return 'all';
  const before = choice === 'all' ? known : choice === 'undecided' ? [ALERT] : choice;
  const after = on
    ? [...new Set([...before, ...types])]
    : before.filter((type) => !types.includes(type));
  return known.every((type) => after.includes(type)) ? 'all' : after;
};

/**
 * The choice with which a filter can find something: as it is when it holds any of the filter's
 * event types, else with all of them switched on. What the filter finds in types that are off
 * stands beside their switches. No types: the filter may find something in any.
 */
export const ensureTypes = (choice: TypeChoice, types: readonly string[]): TypeChoice => {
  if (types.length === 0) return 'all';
  if (choice === 'all') return 'all';
  const before = choice === 'undecided' ? [ALERT] : choice;
  return types.some((type) => before.includes(type)) ? choice : [...before, ...types];
};
