export { taskManagerStart } from './start_contract';
export { TaskManager } from './task_manager';
export type { TaskManagerOptions } from './task_manager';
