import type { PanelBlock, ViewLine } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { compileHunt, withEndsOfTypes, type BlockLines, type HuntScope } from '../hunts';
import { sampleShare } from './sampling';
import { areEndsShown, PanelsOfHunt } from './service';

/**
 * The blocks of a view in the order in which they are asked: what is in view first, then a few at
 * once. Where exact counts take longer than a moment, all blocks are estimated from a sample
 * before, and said to be.
 */
export async function* panelLines(
  hunt: Hunt,
  scope: HuntScope,
  blocks: readonly PanelBlock[],
  guard: (block: BlockLines) => AsyncIterable<ViewLine>,
): AsyncGenerator<ViewLine> {
  // What fails here fails the blocks too, and they say so.
  const share = await sampleShare(compileHunt(hunt, scope, []), scope).catch(() => undefined);
  if (share !== undefined) {
    for (const asked of blocks) {
      if (asked.order === 'most') yield* guard(estimated(hunt, scope, asked, share));
    }
  }
  const answers = inTurn(
    blocks.map((asked) => async () => {
      const known = areEndsShown(asked.panels) ? await withEndsOfTypes(hunt, scope) : scope;
      return new PanelsOfHunt(hunt, known, asked).answer();
    }),
    scope.signal,
  );
  for (const [at, { block }] of blocks.entries()) {
    yield* guard({
      block,
      lines: async function* () {
        yield { part: 'panels', block, answer: await answers(at) };
      },
    });
  }
}

/** Blocks under way at once: while one travels or is read, Elasticsearch works at another. */
const AT_ONCE = 3;

/**
 * Answers by place, to be asked for from the first to the last. The first is asked by itself, as it
 * is what is in view, then a few at once.
 */
const inTurn = <T extends object>(
  asks: readonly (() => Promise<T>)[],
  signal: AbortSignal,
): ((at: number) => Promise<T>) => {
  const asked: Promise<T>[] = [];
  return async (at) => {
    const ahead = at === 0 || signal.aborted ? 1 : AT_ONCE;
    for (const ask of asks.slice(asked.length, at + ahead)) {
      const answer = ask();
      // Whoever comes for it is told that it failed.
      answer.catch(() => undefined);
      asked.push(answer);
    }
    const answer = await asked[at];
    if (answer === undefined) throw new RangeError(`There is no block ${at}.`);
    return answer;
  };
};

const estimated = (hunt: Hunt, scope: HuntScope, asked: PanelBlock, share: number): BlockLines => ({
  block: asked.block,
  lines: async function* () {
    // An estimate that fails is not missed: the exact numbers follow, or say why they do not.
    const answer = await new PanelsOfHunt(hunt, scope, asked)
      .estimate(share)
      .catch(() => undefined);
    if (answer !== undefined) yield { part: 'panels', block: asked.block, answer, more: true };
  },
});
