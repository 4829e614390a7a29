import { TRAIL_LIMITS, type TrailContent, type TrailStep } from './trail';

/** What makes two steps the same, whenever they were taken. */
const keyOf = (step: TrailStep): string => {
  switch (step.kind) {
    case 'question':
      return `question ${step.search}`;
    case 'event':
      return `event ${step.index}/${step.id}`;
    case 'host':
      return `host ${step.ip} ${step.at}`;
    case 'note':
      return `note ${step.text} ${step.at}`;
  }
};

/**
 * The steps of two states of one trail in the order in which they were taken, each once. The name
 * and who sees it are those of the first.
 */
export const mergeTrails = (mine: TrailContent, theirs: TrailContent): TrailContent => {
  const steps = new Map<string, TrailStep>();
  const all = [...theirs.steps, ...mine.steps].toSorted((a, b) => a.at.localeCompare(b.at));
  for (const step of all) {
    const key = keyOf(step);
    if (!steps.has(key)) steps.set(key, step);
  }
  return {
    ...mine,
    name: mine.name === '' ? theirs.name : mine.name,
    steps: [...steps.values()].slice(0, TRAIL_LIMITS.steps),
  };
};
