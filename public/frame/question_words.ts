import { visibleText } from '../../common/eve';
import { describeFilter, type FilterNames } from '../../common/filters';
import { TAGS } from '../../common/hunts';
import { typeLabel, type HuntState, type TimeChoice } from '../hunt';
import type { QuickRange } from '../services';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const MOST_TYPES = 3;

const typeWords = (types: HuntState['types']): string => {
  if (types === 'all') return 'All events';
  if (types === 'undecided') return 'Alerts';
  if (types.length === 0) return 'No events';
  const names = types.slice(0, MOST_TYPES).map(typeLabel);
  const rest = types.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more types` : names.join(', ');
};

const timeWords = (
  time: TimeChoice,
  ranges: readonly QuickRange[],
  format: (text: string) => string,
): string => {
  if (time === 'all') return 'of all time';
  const quick = ranges.find(({ from, to }) => from === time.from && to === time.to);
  if (quick !== undefined) {
    const words = lowerFirst(quick.display);
    return words.startsWith('last ') ? `of the ${words}` : `of ${words}`;
  }
  const say = (text: string): string => (text.startsWith('now') ? text : format(text));
  return `from ${say(time.from)} to ${say(time.to)}`;
};

/** The whole question in words that can be read aloud. */
export const questionWords = (
  state: HuntState,
  names: FilterNames,
  ranges: readonly QuickRange[],
  format: (text: string) => string,
  mostValues = 3,
): string => {
  const conditions = state.filters
    .filter((node) => node.disabled !== true)
    .map((node) => describeFilter(node, { ...names, mostValues }));
  const tags = state.tags.length === TAGS.length ? '' : `, ${state.tags.join(' or ') || 'no tag'}`;
  const where = conditions.length === 0 ? '' : `, where ${conditions.join(' and ')}`;
  const text = state.query === undefined ? '' : `, with the text "${visibleText(state.query)}"`;
  return `${typeWords(state.types)} ${timeWords(state.time, ranges, format)}${tags}${where}${text}`;
};
