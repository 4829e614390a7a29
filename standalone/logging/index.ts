export { createLoggers } from './loggers';
export type { LogFormat, LoggingOptions, LogLevel } from './loggers';
