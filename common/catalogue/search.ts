import { fieldsOf, isAll, isAny, isCondition, valuesOf, type FilterNode } from '../filters';
import { GUIDED_FILTERS } from './guided_filters';
import { technique } from './techniques';
import type { GuidedFilter, GuidedIdea } from './types';
import { isOneTypoApart, stem, withParts, wordsOf } from './words';

/** How much a word counts by where it stands. */
const WEIGHT = {
  nameStart: 60,
  name: 50,
  technique: 40,
  category: 35,
  keyword: 30,
  shows: 20,
  other: 10,
};

/** On top, for a word that is whole and not the beginning of a longer one. */
const WHOLE_WORD = 4;

/** On top, for names that hold all that was typed, as it was typed. */
const PHRASE = 20;

/** Shorter words have too many neighbours to guess what was meant. */
const TYPO_LENGTH = 5;

/** A word of the catalogue, and the filters that hold it: their place, and its weight there. */
interface Entry {
  word: string;
  stem: string;
  places: Map<number, number>;
}

/** The fields and values that a filter asks about: people paste a domain, a port, a field. */
const askedBy = (node: FilterNode): string[] =>
  isAll(node)
    ? node.all.flatMap(askedBy)
    : isAny(node)
      ? node.any.flatMap(askedBy)
      : isCondition(node)
        ? [...fieldsOf(node), ...valuesOf(node).map(String)]
        : [];

const buildIndex = (filters: readonly GuidedIdea[]): Entry[] => {
  const index = new Map<string, Map<number, number>>();
  filters.forEach((filter, place) => {
    const add = (weight: number, ...texts: string[]) => {
      for (const word of texts.flatMap(wordsOf).flatMap(withParts)) {
        const places = index.get(word) ?? new Map<number, number>();
        index.set(word, places);
        places.set(place, Math.max(places.get(place) ?? 0, weight));
      }
    };
    const [first = '', ...rest] = wordsOf(filter.name);
    add(WEIGHT.nameStart, first);
    add(WEIGHT.name, ...rest);
    add(WEIGHT.technique, ...filter.techniques);
    add(WEIGHT.category, filter.category);
    add(WEIGHT.keyword, ...(filter.keywords ?? []));
    add(WEIGHT.shows, filter.shows);
    add(WEIGHT.other, filter.id, filter.why, filter.next, filter.needs, filter.notes ?? '');
    add(WEIGHT.other, ...filter.eventTypes, ...filter.references, ...askedBy(filter.filter));
    add(WEIGHT.other, ...filter.techniques.map((id) => technique(id)?.name ?? ''));
  });
  return [...index].map(([word, places]) => ({ word, stem: stem(word), places }));
};

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** The filters that hold a word or one that begins with it, with the best weight. */
const placesOf = (index: readonly Entry[], wanted: string): Map<number, number> => {
  const found = new Map<number, number>();
  const wantedStem = stem(wanted);
  for (const { word, stem: wordStem, places } of index) {
    const isWhole = wordStem === wantedStem;
    // Port 88 is not meant to find 8888.
    if (!isWhole && (isNumber(wanted) || !word.startsWith(wanted))) continue;
    for (const [place, weight] of places) {
      const score = weight + (isWhole ? WHOLE_WORD : 0);
      found.set(place, Math.max(found.get(place) ?? 0, score));
    }
  }
  return found;
};

/** The same for the words that a mistyped one may have been. */
const placesOfTypo = (index: readonly Entry[], wanted: string): Map<number, number> => {
  const found = new Map<number, number>();
  if (wanted.length < TYPO_LENGTH) return found;
  const wantedStem = stem(wanted);
  for (const { word, stem: wordStem, places } of index) {
    if (!isOneTypoApart(word, wanted) && !isOneTypoApart(wordStem, wantedStem)) continue;
    for (const [place, weight] of places) {
      found.set(place, Math.max(found.get(place) ?? 0, weight));
    }
  }
  return found;
};

/**
 * Makes the search over guided filters: it finds those that hold every word of the text somewhere,
 * best first. Words may be typed in part ("prox"), as singular or plural, as a technique ("T1090"
 * finds T1090.001 too) and, if longer, with one wrong letter where nothing holds them as typed. A
 * blank text finds everything.
 */
export const guidedFilterSearch = <T extends GuidedIdea>(
  filters: readonly T[],
): ((text: string) => T[]) => {
  const index = buildIndex(filters);
  return (text) => {
    const wanted = [...new Set(wordsOf(text))];
    if (wanted.length === 0) return text.trim() === '' ? [...filters] : [];
    const perWord = wanted.map((word) => {
      const places = placesOf(index, word);
      return places.size > 0 ? places : placesOfTypo(index, word);
    });
    const [fewest = new Map<number, number>()] = [...perWord].sort((a, b) => a.size - b.size);
    const phrase = wordsOf(text).join(' ');
    return [...fewest.keys()]
      .filter((place) => perWord.every((places) => places.has(place)))
      .flatMap((place) => {
        const filter = filters[place];
        if (filter === undefined) return [];
        const name = wordsOf(filter.name);
        const score =
          perWord.reduce((sum, places) => sum + (places.get(place) ?? 0), 0) +
          (wanted.length > 1 && name.join(' ').includes(phrase) ? PHRASE : 0);
        const inName = name.filter((word) => wanted.some((one) => stem(word) === stem(one))).length;
        return [{ filter, place, score, inName }];
      })
      .sort((a, b) => b.score - a.score || b.inName - a.inName || a.place - b.place)
      .map(({ filter }) => filter);
  };
};

/** The search over the built-in guided filters. */
export const searchGuidedFilters: (text: string) => GuidedFilter[] =
  guidedFilterSearch(GUIDED_FILTERS);
