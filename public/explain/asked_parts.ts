import type { Hunt } from '../../common/hunts';
import type { ViewBody } from '../api';

/**
 * What the screen has asked of a hunt, in one request: each part as it was asked last. Further pages
 * of a list go on from a view of the indices that may have ended, so that they are left out.
 */
export const askedParts = (views: readonly ViewBody[], hunt: Hunt): ViewBody => {
  const key = JSON.stringify(hunt);
  const parts: ViewBody = { hunt };
  for (const view of views) {
    if (JSON.stringify(view.hunt) !== key) continue;
    const { events, panels = [], ...others } = view;
    const blocks = new Set(panels.map(({ block }) => block));
    const known = (parts.panels ?? []).filter(({ block }) => !blocks.has(block));
    Object.assign(parts, others, {
      ...(events === undefined || events.after !== undefined ? {} : { events }),
      ...(panels.length + known.length === 0 ? {} : { panels: [...known, ...panels] }),
    });
  }
  return parts;
};
