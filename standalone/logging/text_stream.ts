import type { DestinationStream } from 'pino';
import { z } from 'zod';

const entrySchema = z.object({
  time: z.string(),
  level: z.string(),
  logger: z.string().optional(),
  msg: z.string().optional(),
});

/** Turns pino's lines into `[time][LEVEL][context] message`, as Kibana's console shows them. */
export function textStream(output: NodeJS.WritableStream): DestinationStream {
  return {
    write(line) {
      const { time, level, logger = 'root', msg = '' } = entrySchema.parse(JSON.parse(line));
      output.write(`[${time}][${level.toUpperCase().padEnd(5)}][${logger}] ${msg}\n`);
    },
  };
}
