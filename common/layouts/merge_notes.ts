import { namesInShort } from './names_in_short';
import { NO_DATA } from './layout';

/** A condition that indices cannot answer, and why. */
interface Note {
  field: string;
  reason: string;
}

/** What the indices of one layout cannot answer of a filter. */
export interface NotesOf {
  indices: readonly string[];
  notes: readonly Note[];
}

interface Found extends Note {
  indices: string[];
}

const collect = (groups: readonly NotesOf[]): Found[] => {
  const found = new Map<string, Found>();
  for (const { indices, notes } of groups) {
    for (const { field, reason } of notes) {
      const key = `${field}\n${reason}`;
      const note = found.get(key) ?? { field, reason, indices: [] };
      note.indices.push(...indices.filter((index) => !note.indices.includes(index)));
      found.set(key, note);
    }
  }
  return [...found.values()];
};

/**
 * The notes of several layouts as one list. A field that some indices have no data for and others
 * have is no news; one that all lack is. What only some of the indices cannot answer names them.
 */
export const mergeNotes = (groups: readonly NotesOf[]): Note[] => {
  const all = groups.reduce((sum, { indices }) => sum + indices.length, 0);
  const isEverywhere = (field: string) =>
    groups.every(({ notes }) => notes.some((note) => note.field === field));
  return collect(groups).flatMap(({ field, reason, indices }) => {
    if (indices.length === all) return [{ field, reason }];
    if (reason === NO_DATA) {
      return isEverywhere(field) ? [{ field, reason: `no data in ${namesInShort(indices)}` }] : [];
    }
    return [{ field, reason: `in ${namesInShort(indices)} ${reason}` }];
  });
};
