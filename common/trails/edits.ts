import {
  TRAIL_LIMITS,
  type EventStep,
  type QuestionStep,
  type TrailContent,
  type TrailStep,
} from './trail';

export const isFull = ({ steps }: TrailContent): boolean => steps.length >= TRAIL_LIMITS.steps;

const withStep = (trail: TrailContent, step: TrailStep): TrailContent =>
  isFull(trail) ? trail : { ...trail, steps: [...trail.steps, step] };

/** Where a question stands in the trail: -1 where it has not been asked. */
export const questionPlace = ({ steps }: TrailContent, search: string): number =>
  steps.findIndex((step) => step.kind === 'question' && step.search === search);

/** A question is a step once: going back to it by undo, replay or a link adds none. */
export const withQuestion = (trail: TrailContent, step: QuestionStep): TrailContent =>
  questionPlace(trail, step.search) === -1 ? withStep(trail, step) : trail;

/** A host that is looked at again right away is one step. */
export const withHost = (
  trail: TrailContent,
  step: Extract<TrailStep, { kind: 'host' }>,
): TrailContent => {
  const last = trail.steps.at(-1);
  return last?.kind === 'host' && last.ip === step.ip ? trail : withStep(trail, step);
};

export const isMarked = (
  { steps }: TrailContent,
  event: Pick<EventStep, 'index' | 'id'>,
): boolean =>
  steps.some((step) => step.kind === 'event' && step.index === event.index && step.id === event.id);

/** Marks an event as evidence, or takes the mark away. */
export const withMark = (trail: TrailContent, event: EventStep): TrailContent =>
  isMarked(trail, event)
    ? {
        ...trail,
        steps: trail.steps.filter(
          (step) => step.kind !== 'event' || step.index !== event.index || step.id !== event.id,
        ),
      }
    : withStep(trail, event);

export const withNote = (trail: TrailContent, at: string, text: string): TrailContent =>
  text.trim() === ''
    ? trail
    : withStep(trail, { kind: 'note', at, text: text.trim().slice(0, TRAIL_LIMITS.note) });

export const withoutStep = (trail: TrailContent, place: number): TrailContent => ({
  ...trail,
  steps: trail.steps.filter((_, at) => at !== place),
});

const QUESTIONS_WORTH_KEEPING = 3;

/** Whether somebody would miss it: a look at the first screen is no hunt yet. */
export const isWorthKeeping = ({ name, shared, steps }: TrailContent): boolean =>
  name !== '' ||
  shared ||
  steps.some(({ kind }) => kind === 'event' || kind === 'note') ||
  steps.filter(({ kind }) => kind === 'question').length >= QUESTIONS_WORTH_KEEPING;
