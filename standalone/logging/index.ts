export { createLoggers } from './loggers';
export type { LogFormat, LogLevel } from './loggers';
