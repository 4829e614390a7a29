import type { TaskManagerStartContract } from '@kbn/task-manager-plugin/server';
import type { TaskManager } from './task_manager';

/** What plugins get: tasks, but not the switch that stops all of them. */
export function taskManagerStart(manager: TaskManager): TaskManagerStartContract {
  return {
    ensureScheduled: (task, options) => manager.ensureScheduled(task, options),
    schedule: (task, options) => manager.schedule(task, options),
    runSoon: (id, force) => manager.runSoon(id, force),
    bulkEnable: (ids, runSoon) => manager.bulkEnable(ids, runSoon),
    bulkDisable: (ids) => manager.bulkDisable(ids),
    bulkUpdateSchedules: (ids, schedule) => manager.bulkUpdateSchedules(ids, schedule),
    get: (id) => manager.get(id),
    remove: (id) => manager.remove(id),
    removeIfExists: (id) => manager.removeIfExists(id),
    getRegisteredTypes: () => manager.getRegisteredTypes(),
  };
}
