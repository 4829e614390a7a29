import type { LogMessage, Logger, LogMeta } from '@kbn/core/server';
import pino, { type DestinationStream, type Logger as Pino } from 'pino';
import { textStream } from './text_stream';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'off';
export type LogFormat = 'json' | 'text';

export interface LoggingOptions {
  level: LogLevel;
  /** `text` for people at a terminal, `json` for one object a line. */
  format: LogFormat;
  /** Standard output when left out. */
  destination?: NodeJS.WritableStream;
}

/** The root of all loggers; `get('plugins', 'x')` gives the one of the context `plugins.x`. */
export function createLoggers(options: LoggingOptions): Logger {
  const output = options.destination ?? process.stdout;
  const stream: DestinationStream =
    options.format === 'text' ? textStream(output) : { write: (line) => void output.write(line) };
  const root = pino(
    {
      level: options.level === 'off' ? 'silent' : options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return new ContextLogger(root, []);
}

class ContextLogger implements Logger {
  private readonly pino: Pino;

  constructor(
    private readonly root: Pino,
    private readonly context: readonly string[],
  ) {
    this.pino = context.length === 0 ? root : root.child({ logger: context.join('.') });
  }

  trace(message: LogMessage, meta?: LogMeta): void {
    this.write('trace', message, meta);
  }

  debug(message: LogMessage, meta?: LogMeta): void {
    this.write('debug', message, meta);
  }

  info(message: LogMessage, meta?: LogMeta): void {
    this.write('info', message, meta);
  }

  warn(message: LogMessage | Error, meta?: LogMeta): void {
    this.write('warn', message, meta);
  }

  error(message: LogMessage | Error, meta?: LogMeta): void {
    this.write('error', message, meta);
  }

  fatal(message: LogMessage | Error, meta?: LogMeta): void {
    this.write('fatal', message, meta);
  }

  isLevelEnabled(level: 'all' | LogLevel): boolean {
    return level !== 'all' && level !== 'off' && this.pino.isLevelEnabled(level);
  }

  get(...childContextPaths: string[]): Logger {
    return new ContextLogger(this.root, [...this.context, ...childContextPaths]);
  }

  private write(
    level: Exclude<LogLevel, 'off'>,
    message: LogMessage | Error,
    meta?: LogMeta,
  ): void {
    if (!this.pino.isLevelEnabled(level)) {
      return;
    }
    // Of an error only its text is logged: Elasticsearch's errors carry request headers.
    const text = message instanceof Error ? (message.stack ?? message.message) : textOf(message);
    this.pino[level](meta ?? {}, text);
  }
}

function textOf(message: LogMessage): string {
  return typeof message === 'function' ? message() : message;
}
