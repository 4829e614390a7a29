import type { TaskState } from '@kbn/task-manager-plugin/server';
import type { TaskDefinition } from './definitions';
import type { RunOutcome } from './run_task';

/** The newest version of a task type's state; 0 for a type without schemas. */
export function stateVersion({ stateSchemaByVersion = {} }: TaskDefinition): number {
  return Math.max(0, ...Object.keys(stateSchemaByVersion).map(Number));
}

/** Brings a stored state up to the newest version, step by step, and checks it. */
export function upgradeState(
  definition: TaskDefinition,
  state: TaskState,
  from: number,
): TaskState {
  const versions = definition.stateSchemaByVersion ?? {};
  const newest = stateVersion(definition);
  let upgraded = state;
  for (let version = from + 1; version <= newest; version += 1) {
    upgraded = versions[version]?.up(upgraded) ?? upgraded;
  }
  return checkState(definition, upgraded);
}

function checkState(definition: TaskDefinition, state: TaskState): TaskState {
  const schema = definition.stateSchemaByVersion?.[stateVersion(definition)]?.schema;
  return schema === undefined ? state : { ...schema.validate(state, {}, 'task state') };
}

/** A run whose new state does not fit its schema has failed, and keeps its old one. */
export function withCheckedState(definition: TaskDefinition, outcome: RunOutcome): RunOutcome {
  const { result } = outcome;
  if (result === undefined) {
    return outcome;
  }
  try {
    result.state = checkState(definition, result.state);
    return outcome;
  } catch (error) {
    return { kind: 'failure', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
