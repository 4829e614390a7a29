import { fieldKind, isPresent, textsAt } from '../eve';
import { comparable, comparedAs, fitsValue } from './fits_value';
import { LONGEST_TEXT, preparedTest } from './prepared';
import type { ResolvedFilter, Test } from './resolved';

/** The values of a field whose content can be asked. */
const contentAt = (event: unknown, field: string): string[] =>
  textsAt(event, field).filter((text) => text.length <= LONGEST_TEXT);

const testField = (test: Test, field: string, event: unknown): boolean => {
  if (test.kind === 'exists') return isPresent(event, field);
  const kind = fieldKind(field);
  const texts = contentAt(event, field);
  if (test.kind === 'compare') {
    const as = comparedAs(kind, fieldKind(test.other));
    const others = new Set(contentAt(event, test.other).map((text) => comparable(as, text)));
    if (texts.length === 0 || others.size === 0) return false;
    return texts.some((text) => others.has(comparable(as, text))) === test.equal;
  }
  const prepared = preparedTest(test);
  return texts.some((text) => fitsValue(prepared, kind, text));
};

/** Whether an event (in EVE paths) matches a resolved filter. */
export const matchesResolved = (filter: ResolvedFilter, event: unknown): boolean => {
  const plain =
    filter.kind === 'test'
      ? filter.fields.some((field) => testField(filter.test, field, event))
      : filter.kind === 'all'
        ? filter.nodes.every((node) => matchesResolved(node, event))
        : filter.nodes.some((node) => matchesResolved(node, event));
  return plain !== filter.negated;
};
