import type { Hunt } from '../../common/hunts';
import { compileHunt, type CompiledHunt, type HuntScope } from './compile';
import type { TimeSpan } from './time_range';

/** The span of the same length that ends where this one begins; undefined before all dates. */
export const spanBefore = ({ from, to }: TimeSpan): TimeSpan | undefined => {
  const before = { from: from - (to - from) - 1, to: from - 1 };
  // Years before 0 and beyond 9999 have other forms of text.
  return before.from < Date.UTC(0, 0) || new Date(to).getUTCFullYear() > 9_999 ? undefined : before;
};

/** The same hunt in the time range before, for what is new and what is gone. */
export const huntBefore = (
  hunt: Hunt,
  { span }: CompiledHunt,
  scope: HuntScope,
  paths: readonly string[],
): CompiledHunt | undefined => {
  const before = span && spanBefore(span);
  if (before === undefined) return undefined;
  const timeRange = {
    from: new Date(before.from).toISOString(),
    to: new Date(before.to).toISOString(),
  };
  // What fields hold was looked up for the hunt's own range: another one may hold more.
  const references = { ...scope.references, heldValues: undefined };
  return compileHunt({ ...hunt, timeRange }, { ...scope, references }, paths);
};
