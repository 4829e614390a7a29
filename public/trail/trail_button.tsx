import React, { useCallback, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { useShortcut } from '../keys';
import { exactCount, returnFocusTo } from '../widgets';
import { TrailFlyout } from './trail_flyout';
import { useTrail } from './trail_provider';

/** "Trail 12": how many steps there are; opens them. */
export const TrailButton = () => {
  const { state, status } = useTrail();
  const [returnFocus, setReturnFocus] = useState<() => void>();
  const open = useCallback(() => {
    const giveBack = returnFocusTo(document.activeElement);
    setReturnFocus((now) => now ?? (() => giveBack));
  }, []);
  useShortcut('trail', open);
  const close = () => {
    setReturnFocus(undefined);
    returnFocus?.();
  };
  const needsLook = status.kind === 'conflict' || status.kind === 'failed';
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        color={needsLook ? 'warning' : 'text'}
        iconType={needsLook ? 'warning' : 'editorOrderedList'}
        aria-keyshortcuts="t"
        aria-expanded={returnFocus !== undefined}
        onClick={returnFocus === undefined ? open : close}
        data-test-subj="trailButton"
      >
        Trail <span className="shNumber">{exactCount(state?.content.steps.length)}</span>
      </EuiButtonEmpty>
      {returnFocus === undefined ? null : <TrailFlyout close={close} />}
    </>
  );
};
