import React from 'react';
import { EuiButtonIcon, EuiToolTip } from '@elastic/eui';
import { useUndo } from '../hunt';
import { useShortcut } from '../keys';

/** Takes back the last change of the question, and does it again. */
export const UndoButtons = () => {
  const { canUndo, canRedo, undo, redo } = useUndo();
  useShortcut('undo', undo);
  useShortcut('redo', redo);
  return (
    <span style={{ display: 'inline-flex' }}>
      <EuiToolTip content="Undo the last change of the question (Ctrl+Z)" disableScreenReaderOutput>
        <EuiButtonIcon
          size="xs"
          color="text"
          iconType="undo"
          aria-label="Undo"
          aria-keyshortcuts="Control+Z"
          isDisabled={!canUndo}
          onClick={undo}
          data-test-subj="undoQuestion"
        />
      </EuiToolTip>
      <EuiToolTip content="Redo (Ctrl+Shift+Z)" disableScreenReaderOutput>
        <EuiButtonIcon
          size="xs"
          color="text"
          iconType="redo"
          aria-label="Redo"
          aria-keyshortcuts="Control+Shift+Z"
          isDisabled={!canRedo}
          onClick={redo}
          data-test-subj="redoQuestion"
        />
      </EuiToolTip>
    </span>
  );
};
