import React, { useCallback, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { useShortcut } from '../keys';
import { exactCount } from '../widgets';
import { TrailFlyout } from './trail_flyout';
import { useTrail } from './trail_provider';

/** "Trail 12": how many steps there are; opens them. */
export const TrailButton = () => {
  const { state, status } = useTrail();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useShortcut('trail', open);
  const needsLook = status.kind === 'conflict' || status.kind === 'failed';
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        color={needsLook ? 'warning' : 'text'}
        iconType={needsLook ? 'warning' : 'editorOrderedList'}
        aria-keyshortcuts="t"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        data-test-subj="trailButton"
      >
        Trail <span className="shNumber">{exactCount(state?.content.steps.length)}</span>
      </EuiButtonEmpty>
      {isOpen ? <TrailFlyout close={() => setOpen(false)} /> : null}
    </>
  );
};
