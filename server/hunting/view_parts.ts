import type { Logger } from '@kbn/core/server';
import type { ViewAnswers, ViewLine } from '../../common/api';
import { describeError, isAbort } from '../http';

/** How the parts of a view are made; one that is not asked for is undefined or false. */
export type AskedParts = {
  [Part in Exclude<keyof ViewAnswers, 'panels'>]?:
    (() => Promise<ViewAnswers[Part]>) | undefined | false;
};

/**
 * The lines of one part of a view. A part that fails says so in its line, so that the others stand;
 * one that nobody waits for any more says nothing.
 */
export async function* guarded(
  place: { part: string; block?: string },
  lines: () => AsyncIterable<ViewLine>,
  logger: Logger,
): AsyncGenerator<ViewLine> {
  try {
    yield* lines();
  } catch (error) {
    if (!isAbort(error)) yield { ...place, error: describeError(error, logger) };
  }
}

/** The parts of a view that are one line each. */
export const viewParts = (asked: AskedParts, logger: Logger): AsyncIterable<ViewLine>[] =>
  Object.entries(asked).flatMap(([part, ask]) =>
    ask === undefined || ask === false
      ? []
      : [
          guarded(
            { part },
            async function* () {
              // The keys of the parts and their answers belong together by their type.
              yield { part, answer: await ask() } as ViewLine;
            },
            logger,
          ),
        ],
  );
