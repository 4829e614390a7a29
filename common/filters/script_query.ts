import { fieldKind } from '../eve';
import type { SearchField } from '../layouts';
import { comparedAs } from './fits_value';
import { PAINLESS_FUNCTIONS, testParams } from './painless';
import { preparedTest } from './prepared';
import { allOf, CannotAsk, type Query } from './query';
import type { Test } from './resolved';

const FITS = `${PAINLESS_FUNCTIONS}
for (def value : doc[params.field]) {
  if (shFitsValue(params.test, params.kind, params.fold, value.toString())) { return true; }
}
return false;`;

const COMPARES = `${PAINLESS_FUNCTIONS}
List left = new ArrayList();
List right = new ArrayList();
for (def value : doc[params.left]) { left.add(value.toString()); }
for (def value : doc[params.right]) { right.add(value.toString()); }
return shCompares(left, right, params.as, params.equal);`;

const script = (source: string, params: Query): Query => ({
  script: { script: { lang: 'painless', source, params } },
});

const present = (...fields: SearchField[]): Query[] => {
  if (fields.some(({ aggregatable }) => !aggregatable)) {
    throw new CannotAsk('without values on disk that could be looked through');
  }
  return fields.map(({ name }) => ({ exists: { field: name } }));
};

/** Asks the values on disk one by one: exact where the index has no way to be. */
export const fitsOnDisk = (field: SearchField, path: string, test: Test, fold: boolean): Query =>
  allOf([
    ...present(field),
    script(FITS, {
      field: field.name,
      kind: fieldKind(path),
      fold,
      test: testParams(preparedTest(test)),
    }),
  ]);

/** Compares the values of two fields in each document. */
export const comparesOnDisk = (
  left: { field: SearchField; path: string },
  right: { field: SearchField; path: string },
  equal: boolean,
): Query =>
  allOf([
    ...present(left.field, right.field),
    script(COMPARES, {
      left: left.field.name,
      right: right.field.name,
      as: comparedAs(fieldKind(left.path), fieldKind(right.path)),
      equal,
    }),
  ]);
