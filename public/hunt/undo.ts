import { DEFAULT_STATE, type HuntState } from './hunt_state';
import { readLink, writeLink } from './url_state';

/** What undo brings back: what is asked, not how its answer is looked at. */
const QUESTION = ['time', 'types', 'tags', 'suppressed', 'filters', 'query', 'set'] as const;
type Question = Pick<HuntState, (typeof QUESTION)[number]>;

const questionOf = (state: HuntState): Question =>
  Object.fromEntries(
    QUESTION.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]])),
  ) as unknown as Question;

/** A question as the address that asks it, with everything else as in a new hunt. */
export const questionText = (state: HuntState): string =>
  writeLink({ ...DEFAULT_STATE, ...questionOf(state) });

/** The state with the question of an address in place of its own. */
export const withQuestion = (state: HuntState, text: string): HuntState => {
  const rest = { ...state };
  delete rest.query;
  delete rest.set;
  return { ...rest, ...questionOf(readLink(text).state) };
};

/** The questions before and after the one in force, each as an address, the nearest ones inside. */
export interface Steps {
  past: readonly string[];
  present: string;
  future: readonly string[];
}

const MOST_STEPS = 200;

export const firstStep = (present: string): Steps => ({ past: [], present, future: [] });

export const undoStep = ({ past, present, future }: Steps): Steps | undefined => {
  const before = past.at(-1);
  return before === undefined
    ? undefined
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
};

export const redoStep = ({ past, present, future }: Steps): Steps | undefined => {
  const [after, ...rest] = future;
  return after === undefined
    ? undefined
    : { past: [...past, present], present: after, future: rest };
};

/** Whether the second question is the first one, whose event types have been decided since. */
const isDecisionOf = (before: string, after: string): boolean => {
  const [{ state: asked }, { state: decided }] = [readLink(before), readLink(after)];
  return asked.types === 'undecided' && questionText({ ...decided, types: 'undecided' }) === before;
};

/**
 * The steps once a question is in force. What an undo has already counted as present changes
 * nothing; the buttons of the browser step back and forth among the steps that there are.
 */
export const visit = (steps: Steps, question: string, byBrowser: boolean): Steps => {
  const { past, present } = steps;
  if (question === present) return steps;
  if (isDecisionOf(present, question)) return { ...steps, present: question };
  if (byBrowser && question === past.at(-1)) return undoStep(steps) ?? steps;
  if (byBrowser && question === steps.future[0]) return redoStep(steps) ?? steps;
  return { past: [...past, present].slice(-MOST_STEPS), present: question, future: [] };
};
