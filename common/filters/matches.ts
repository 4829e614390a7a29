import { fieldKind, isPresent, textsAt, type FieldKind } from '../eve';
import { canonicalAddress, isInNetwork, parseAddress } from '../networks';
import type { FilterContext } from './context';
import { parseDate } from './dates';
import { foldAscii, fits } from './pattern';
import type { FilterNode } from './model';
import { resolveFilters } from './resolve';
import type { RangeBound, ResolvedFilter, Test } from './resolved';

/** Compares by the kind of the field: addresses by meaning, numbers by value, text letter by letter. */
const equalsText = (kind: FieldKind, text: string, value: string, ci: boolean): boolean => {
  if (kind === 'ip') {
    return (canonicalAddress(text) ?? text) === (canonicalAddress(value) ?? value);
  }
  if (kind === 'number') return text !== '' && Number(text) === Number(value);
  return ci ? foldAscii(text) === foldAscii(value) : text === value;
};

const compareTo = (bound: RangeBound, text: string, now: number): number => {
  if ('number' in bound) return text === '' ? NaN : Number(text) - bound.number;
  if ('date' in bound) return (parseDate(text, now) ?? NaN) - bound.date;
  const left = parseAddress(text)?.toByteArray();
  const right = parseAddress(bound.address)?.toByteArray();
  if (!left || !right || left.length !== right.length) return NaN;
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
};

const testValue = (test: Test, kind: FieldKind, text: string, now: number): boolean => {
  switch (test.kind) {
    case 'equals':
      return test.values.some((value) => equalsText(kind, text, value, test.caseInsensitive));
    case 'pattern': {
      const folded = test.caseInsensitive ? foldAscii(text) : text;
      return test.patterns.some((pattern) =>
        fits(
          test.caseInsensitive
            ? pattern.map((part) =>
                typeof part === 'string' ? part : { literal: foldAscii(part.literal) },
              )
            : pattern,
          folded,
        ),
      );
    }
    case 'domain': {
      const name = foldAscii(text).replace(/\.$/, '');
      return test.domains.some((domain) => {
        const parent = foldAscii(domain);
        return name === parent || name.endsWith(`.${parent}`);
      });
    }
    case 'networks': {
      const address = parseAddress(text);
      return address !== undefined && test.networks.some((cidr) => isInNetwork(address, cidr));
    }
    case 'range': {
      const { gt, gte, lt, lte } = test.bounds;
      return (
        (gt === undefined || compareTo(gt, text, now) > 0) &&
        (gte === undefined || compareTo(gte, text, now) >= 0) &&
        (lt === undefined || compareTo(lt, text, now) < 0) &&
        (lte === undefined || compareTo(lte, text, now) <= 0)
      );
    }
    case 'exists':
    case 'compare':
      return true;
    default:
      return test satisfies never;
  }
};

const testField = (test: Test, field: string, event: unknown, now: number): boolean => {
  if (test.kind === 'exists') return isPresent(event, field);
  const texts = textsAt(event, field);
  if (test.kind === 'compare') {
    const others = textsAt(event, test.other);
    if (texts.length === 0 || others.length === 0) return false;
    return texts.some((text) => others.includes(text)) === test.equal;
  }
  return texts.some((text) => testValue(test, fieldKind(field), text, now));
};

/** Whether an event (in EVE paths) matches a resolved filter. */
export const matchesResolved = (filter: ResolvedFilter, event: unknown, now: number): boolean => {
  const plain =
    filter.kind === 'test'
      ? filter.fields.some((field) => testField(filter.test, field, event, now))
      : filter.kind === 'all'
        ? filter.nodes.every((node) => matchesResolved(node, event, now))
        : filter.nodes.some((node) => matchesResolved(node, event, now));
  return plain !== filter.negated;
};

/**
 * Whether an event (in EVE paths) matches a filter: the same meaning as the search has.
 * @throws FilterError when the filter cannot be given a meaning.
 */
export const matches = (
  node: FilterNode,
  event: Record<string, unknown>,
  context: FilterContext,
): boolean => matchesResolved(resolveFilters([node], context), event, context.now);
