import type { PanelBlock, ViewLine } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { compileHunt, withEndsOfTypes, type BlockLines, type HuntScope } from '../hunts';
import { sampleShare } from './sampling';
import { areEndsShown, PanelsOfHunt } from './service';

/**
 * The blocks of a view, one after the other in the order in which they are asked: what is in view
 * first. Where exact counts take longer than a moment, all blocks are estimated from a sample
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
  let knowing: Promise<HuntScope> | undefined;
  for (const asked of blocks) {
    yield* guard({
      block: asked.block,
      lines: async function* () {
        const known = areEndsShown(asked.panels)
          ? await (knowing ??= withEndsOfTypes(hunt, scope))
          : scope;
        const answer = await new PanelsOfHunt(hunt, known, asked).answer();
        yield { part: 'panels', block: asked.block, answer };
      },
    });
  }
}

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
