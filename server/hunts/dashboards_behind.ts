import type { Outline, PanelBlock, ViewLine } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import type { CompiledHunt, HuntScope } from './compile';

/** The lines of one block of panels of a view. */
export interface BlockLines {
  block: string;
  lines: () => AsyncIterable<ViewLine>;
}

/** The panels behind a hunt, as parts of a view. */
export interface DashboardsBehind {
  outline: (hunt: CompiledHunt, scope: HuntScope) => Promise<Outline>;
  /** The lines of all blocks; each block goes through `guard`, so that its failure stays its own. */
  panels: (
    hunt: Hunt,
    scope: HuntScope,
    blocks: readonly PanelBlock[],
    guard: (block: BlockLines) => AsyncIterable<ViewLine>,
  ) => AsyncIterable<ViewLine>;
}
