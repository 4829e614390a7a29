import { EVE_FIELDS, type EveField } from '../../common/eve';

export interface FieldChoice {
  label: string;
  path: string;
}

const choices: FieldChoice[] = EVE_FIELDS.filter(
  (field) => field.type !== 'object' && field.path !== 'stats',
).map(({ label, path }: EveField) => ({ label, path }));

/** All words of the text stand in the label or in the path, in any order. */
const fits = ({ label, path }: FieldChoice, words: readonly string[]): boolean => {
  const text = `${label} ${path}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

const rank = ({ path }: FieldChoice, search: string): number =>
  path === search ? 0 : path.startsWith(search) ? 1 : 2;

/** The fields that a search text finds, those whose path begins with it first. */
export const findFields = (search: string): readonly FieldChoice[] => {
  const text = search.trim().toLowerCase();
  if (text === '') return choices;
  const words = text.split(/\s+/);
  return choices
    .filter((choice) => fits(choice, words))
    .toSorted((a, b) => rank(a, text) - rank(b, text));
};
