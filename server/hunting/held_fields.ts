import { EVE_FIELDS, eveField } from '../../common/eve';
import { ECS_ROOT, EXACT_SUBFIELDS, layoutGroups, type PatternCaps } from '../../common/layouts';

/** The EVE path that a physical field may be, without the endings of exact forms. */
const pathOf = (name: string): string => {
  const ending = EXACT_SUBFIELDS.find((end) => name.endsWith(end));
  const whole = ending === undefined ? name : name.slice(0, -ending.length);
  return whole.startsWith(`${ECS_ROOT}.`) ? whole.slice(ECS_ROOT.length + 1) : whole;
};

/** The EVE fields that hold values in the indices: those of the catalogue, and keys below free objects. */
export const heldFields = (caps: PatternCaps): string[] => {
  const groups = layoutGroups(caps, []);
  const known = EVE_FIELDS.filter(
    ({ path, type, logical }) =>
      type !== 'object' &&
      logical !== true &&
      path !== 'stats' &&
      groups.some((group) => group.absence(path) === undefined),
  ).map(({ path }) => path);
  const free = [...(caps.valued ?? [])].map(pathOf).filter((path) => {
    const field = eveField(path);
    return field !== undefined && field.type !== 'object' && !path.startsWith('stats.');
  });
  return [...new Set([...known, ...free])];
};
