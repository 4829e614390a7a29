import React, { useState } from 'react';
import { EuiButtonEmpty, EuiButtonIcon, EuiToolTip } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { useHunt } from '../hunt';
import { useCannotSave } from '../services';
import { SaveSetDialog, type SaveTask } from './save_dialog';
import { useFilterSets } from './use_filter_sets';
import { useLoadedSet, useSetsInForce } from './use_loaded';

/** Which set the filters on the screen are, whether they were changed since, and how to keep that. */
export const LoadedSetLine = () => {
  const { state } = useHunt();
  const [task, setTask] = useState<SaveTask>();
  const loaded = useLoadedSet();
  return (
    <>
      {loaded === undefined ? <MissingSet id={state.set} /> : <Line {...loaded} save={setTask} />}
      {task === undefined ? null : <SaveSetDialog task={task} close={() => setTask(undefined)} />}
    </>
  );
};

type LineProps = NonNullable<ReturnType<typeof useLoadedSet>> & { save: (task: SaveTask) => void };

const Line = ({ set, hasChanges, save }: LineProps) => {
  const cannot = useCannotSave();
  const { forget } = useSetsInForce();
  return (
    <span
      className="shSmall shMuted"
      style={{ display: 'inline-flex', alignItems: 'center', minWidth: 0, maxWidth: '100%' }}
      data-test-subj="loadedSet"
    >
      <span className="shLine" style={{ maxWidth: 320 }} title={visibleText(set.name)}>
        Set: {visibleText(set.name)}
      </span>
      {hasChanges ? (
        <>
          <span style={{ whiteSpace: 'nowrap' }}>&nbsp;· unsaved changes</span>
          <EuiToolTip content={cannot}>
            <EuiButtonEmpty
              size="xs"
              isDisabled={cannot !== undefined}
              onClick={() => save({ kind: 'filters', set })}
              data-test-subj="loadedSetSave"
            >
              Save changes
            </EuiButtonEmpty>
          </EuiToolTip>
          <EuiButtonEmpty
            size="xs"
            color="text"
            isDisabled={cannot !== undefined}
            onClick={() => save({ kind: 'new', from: set })}
            data-test-subj="loadedSetSaveNew"
          >
            Save as new
          </EuiButtonEmpty>
        </>
      ) : null}
      <EuiButtonIcon
        size="xs"
        color="text"
        iconType="cross"
        aria-label={`Detach the filters from the set ${visibleText(set.name)}`}
        onClick={forget}
      />
    </span>
  );
};

/** A link can name a set that is gone, or private to who sent it: the filters are there all the same. */
const MissingSet = ({ id }: { id: string | undefined }) => {
  const { data } = useFilterSets({ enabled: id !== undefined });
  const { forget } = useSetsInForce();
  if (id === undefined || data === undefined || data.items.some((set) => set.id === id)) {
    return null;
  }
  return (
    <span className="shSmall shMuted" data-test-subj="missingSet">
      The filter set of this link does not exist any more, or is private to somebody else.
      <EuiButtonIcon
        size="xs"
        color="text"
        iconType="cross"
        aria-label="Forget the filter set of this link"
        onClick={forget}
      />
    </span>
  );
};
