import { fieldKind } from '../eve';
import type { SearchField } from '../layouts';
import type { HeldValues } from './field_query';
import { comparedAs } from './fits_value';
import { allOf, anyOf, noneOf, terms, type Query } from './query';

/** With more values in both fields, looking at each document is cheaper. */
const MOST_SHARED = 200;

interface Side {
  field: SearchField;
  path: string;
}

/**
 * Compares two fields of texts by the few values that both hold. Undefined where that is not known,
 * where there are too many, or where texts are not compared letter by letter.
 */
export const comparesHeld = (
  left: Side,
  right: Side,
  equal: boolean,
  held: HeldValues,
): Query | undefined => {
  const areTexts =
    comparedAs(fieldKind(left.path), fieldKind(right.path)) === 'text' &&
    [left, right].every(
      ({ field }) => field.kind === 'keyword' && !field.values && !field.foldCase,
    );
  const [ours, theirs] = areTexts ? [held(left.field.name), held(right.field.name)] : [];
  if (ours === undefined || theirs === undefined) return undefined;
  const others = new Set(theirs);
  const shared = ours.filter((value) => others.has(value));
  if (shared.length > MOST_SHARED) return undefined;
  const are = anyOf(
    shared.map((value) =>
      allOf([terms(left.field.name, [value]), terms(right.field.name, [value])]),
    ),
  );
  const present = [left, right].map(({ field }): Query => ({ exists: { field: field.name } }));
  return equal ? are : allOf([...present, noneOf(are)]);
};
