import React, { useCallback } from 'react';
import { EuiButtonIcon, EuiText, EuiToolTip } from '@elastic/eui';
import { exactCount, useShortcut } from '../widgets';
import type { Neighbours } from './use_neighbours';

/** Goes to the event before and after this one, by click or by the keys k and j. */
export const NeighbourButtons = ({ neighbours }: { neighbours: Neighbours }) => {
  const { place, total, previous, next, isLoading, open } = neighbours;
  const goBack = useCallback(() => {
    if (previous !== undefined) open(previous);
  }, [previous, open]);
  const goOn = useCallback(() => {
    if (next !== undefined) open(next);
  }, [next, open]);
  useShortcut('k', goBack);
  useShortcut('j', goOn);
  if (place === undefined) return null;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
      <EuiToolTip content="Previous event (k)" disableScreenReaderOutput>
        <EuiButtonIcon
          iconType="arrowUp"
          size="xs"
          color="text"
          isDisabled={previous === undefined}
          aria-label="Previous event"
          aria-keyshortcuts="k"
          onClick={goBack}
          data-test-subj="previousEvent"
        />
      </EuiToolTip>
      <EuiToolTip content="Next event (j)" disableScreenReaderOutput>
        <EuiButtonIcon
          iconType="arrowDown"
          size="xs"
          color="text"
          isLoading={isLoading}
          isDisabled={next === undefined}
          aria-label="Next event"
          aria-keyshortcuts="j"
          onClick={goOn}
          data-test-subj="nextEvent"
        />
      </EuiToolTip>
      <EuiText size="xs" color="subdued">
        <span className="shNumber" data-test-subj="eventPlace">
          {exactCount(place)} of {exactCount(total)}
        </span>
      </EuiText>
    </span>
  );
};
