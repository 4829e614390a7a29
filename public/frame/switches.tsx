import React, { useState } from 'react';
import { EuiButtonEmpty, EuiPopover, EuiSpacer, useIsWithinMaxBreakpoint } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { TAGS } from '../../common/hunts';
import { useHunt, typeLabel, type HuntState } from '../hunt';
import { counted } from '../widgets';
import { TagSwitches } from './tag_switches';
import { TypeSwitches } from './type_switches';

/** Which switches are on, in a few words: "Alerts · 2 of 3 tags". */
export const switchesInShort = ({ types, tags, suppressed }: HuntState): string => {
  const shownTypes =
    types === 'all'
      ? 'All event types'
      : types === 'undecided'
        ? 'Alerts'
        : types.length === 0
          ? 'No event types'
          : types.length <= 2
            ? types.map(typeLabel).join(', ')
            : counted(types.length, 'event type');
  const shownTags =
    tags.length === TAGS.length ? 'all tags' : `${tags.length} of ${TAGS.length} tags`;
  return `${shownTypes} · ${shownTags}${suppressed ? ' · suppressed shown' : ''}`;
};

/** The switches of event types and tags; on narrow windows behind one button. */
export const Switches = ({ summary, isOld }: { summary: Summary | undefined; isOld: boolean }) => {
  const isNarrow = useIsWithinMaxBreakpoint('m');
  const { state } = useHunt();
  const [open, setOpen] = useState(false);
  const opacity = isOld ? 0.7 : 1;
  const types = <TypeSwitches counts={summary?.byEventType} />;
  const tags = <TagSwitches counts={summary?.byTag} />;
  if (!isNarrow) {
    return (
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 16,
          opacity,
        }}
      >
        {types}
        {tags}
      </div>
    );
  }
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      anchorPosition="downLeft"
      panelPaddingSize="s"
      aria-label="Event types and tags"
      button={
        <EuiButtonEmpty
          size="s"
          color="text"
          iconType="arrowDown"
          iconSide="right"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-test-subj="switchesButton"
        >
          {switchesInShort(state)}
        </EuiButtonEmpty>
      }
    >
      <div style={{ maxWidth: '80vw', opacity }}>
        {types}
        <EuiSpacer size="s" />
        {tags}
      </div>
    </EuiPopover>
  );
};
