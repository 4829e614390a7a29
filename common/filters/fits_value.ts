import type { FieldKind } from '../eve';
import { dateOf } from './dates';
import { numberKey, numberOf } from './numbers';
import { fits, foldAscii } from './pattern';
import {
  addressDigits,
  isV4Digits,
  keptDigits,
  type PreparedBounds,
  type PreparedTest,
} from './prepared';

type TestOf<K extends PreparedTest['kind']> = Extract<PreparedTest, { kind: K }>;

const equals = (test: TestOf<'equals'>, kind: FieldKind, text: string): boolean => {
  if (kind === 'ip') {
    const digits = addressDigits(text);
    return digits !== undefined && test.addresses.has(digits);
  }
  if (kind === 'number') {
    const key = numberKey(text);
    return key !== undefined && test.numbers.has(key);
  }
  return test.caseInsensitive ? test.folded.has(foldAscii(text)) : test.texts.has(text);
};

/** The domain or one that it lies under: asked label by label. */
const underDomain = (domains: TestOf<'domain'>['domains'], text: string): boolean => {
  const name = foldAscii(text).replace(/\.$/, '');
  if (domains.has(name)) return true;
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    if (domains.has(name.slice(dot + 1))) return true;
  }
  return false;
};

const inNetworks = (test: TestOf<'networks'>, text: string): boolean => {
  const digits = addressDigits(text);
  if (digits === undefined) return false;
  for (const [bits, kept] of isV4Digits(digits) ? test.v4 : test.v6) {
    if (kept.has(keptDigits(digits, bits))) return true;
  }
  return false;
};

const within = <T extends number | string>(value: T, bounds: PreparedBounds): boolean =>
  (bounds.gt === undefined || value > (bounds.gt as T)) &&
  (bounds.gte === undefined || value >= (bounds.gte as T)) &&
  (bounds.lt === undefined || value < (bounds.lt as T)) &&
  (bounds.lte === undefined || value <= (bounds.lte as T));

const inRange = (bounds: PreparedBounds, text: string): boolean => {
  if (bounds.of === 'address') {
    const digits = addressDigits(text);
    const family = String(bounds.gt ?? bounds.gte ?? bounds.lt ?? bounds.lte ?? '');
    return (
      digits !== undefined && isV4Digits(digits) === isV4Digits(family) && within(digits, bounds)
    );
  }
  const value = bounds.of === 'date' ? dateOf(text) : numberOf(text);
  return value !== undefined && within(value, bounds);
};

/** Whether one value of a field of a kind, as text, fits a test. */
export const fitsValue = (test: PreparedTest, kind: FieldKind, text: string): boolean => {
  switch (test.kind) {
    case 'equals':
      return equals(test, kind, text);
    case 'pattern': {
      const value = test.caseInsensitive ? foldAscii(text) : text;
      const patterns = test.caseInsensitive ? test.folded : test.patterns;
      return patterns.some((pattern) => fits(pattern, value));
    }
    case 'domain':
      return underDomain(test.domains, text);
    case 'networks':
      return inNetworks(test, text);
    case 'range':
      return inRange(test.bounds, text);
    case 'exists':
    case 'compare':
      return true;
    default:
      return test satisfies never;
  }
};

/** How the values of two fields are compared: as addresses or numbers where either holds them. */
export const comparedAs = (left: FieldKind, right: FieldKind): FieldKind =>
  [left, right].includes('ip') ? 'ip' : [left, right].includes('number') ? 'number' : 'text';

/** The form in which a value is compared with another field's value. */
export const comparable = (kind: FieldKind, text: string): string =>
  (kind === 'ip' ? addressDigits(text) : kind === 'number' ? numberKey(text) : undefined) ?? text;
