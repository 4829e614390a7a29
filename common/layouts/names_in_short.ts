const BACKING = /^\.ds-(.+)-\d{4}\.\d{2}\.\d{2}-\d{6}$/;
/** What sets the indices of a series apart: dates and running numbers at the end. */
const SERIES = /[-_.](\d{4}([-.]\d{2}){1,2}|\d{6,8}|\d{1,6})([-.]\d{1,6})?$/;

/** The series that an index belongs to: `suricata-*` for `suricata-2026.11.25`. */
const seriesOf = (index: string): string => {
  const [, cluster = '', name = index] = /^([^:]+:)?(.+)$/.exec(index) ?? [];
  const stream = BACKING.exec(name)?.[1];
  return `${cluster}${stream ?? name.replace(SERIES, (tail) => `${tail[0] ?? ''}*`)}`;
};

const MOST_NAMES = 3;

const listed = (names: readonly string[], more: number, unit: string): string =>
  more > 0 ? `${names.join(', ')} and ${more} more ${unit}` : names.join(', ');

/**
 * Names of indices for a sentence: a few as they are, many by their series with how many there are.
 */
export const namesInShort = (indices: readonly string[]): string => {
  const sorted = indices.toSorted();
  if (sorted.length <= MOST_NAMES) return sorted.join(', ');
  const series = new Map<string, string[]>();
  for (const index of sorted) {
    series.set(seriesOf(index), [...(series.get(seriesOf(index)) ?? []), index]);
  }
  const shown = [...series].slice(0, MOST_NAMES);
  const left = sorted.length - shown.reduce((sum, [, names]) => sum + names.length, 0);
  return listed(
    shown.map(([name, names]) =>
      names.length === 1 ? (names[0] ?? '') : `${name} (${names.length} indices)`,
    ),
    left,
    left === 1 ? 'index' : 'indices',
  );
};
