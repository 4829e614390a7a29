import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiFlexGroup, EuiText } from '@elastic/eui';
import { isFull, mergeTrails, TRAIL_LIMITS, type Trail } from '../../common/trails';
import { useDates } from '../services';
import { counted } from '../widgets';
import { ofServer } from './trail_state';
import { useTrail } from './trail_provider';

/** Where the trail is kept and whether all of it is. */
export const SaveLine = () => {
  const { state, status, isDue, save, cannotSave } = useTrail();
  const dates = useDates();
  if (state === undefined) return null;
  if (status.kind === 'conflict')
    return <Conflict message={status.message} theirs={status.theirs} />;
  const words =
    cannotSave !== undefined
      ? `Kept in this browser only. ${cannotSave}`
      : status.kind === 'saving'
        ? 'Saving …'
        : status.kind === 'failed'
          ? `Not saved: ${status.message} It is kept in this tab and tried again.`
          : isDue
            ? 'Changes are saved in a moment.'
            : state.saved === undefined
              ? 'Kept in this tab; saved by itself once there is something to keep.'
              : `Saved ${dates.format(state.saved.updatedAt)}`;
  return (
    <>
      <EuiText size="xs" color={status.kind === 'failed' ? 'danger' : 'subdued'}>
        <span role="status" data-test-subj="trailStatus">
          {words}
        </span>{' '}
        {isDue && status.kind !== 'saving' ? (
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={() => void save()}
            data-test-subj="trailSave"
          >
            Save now
          </EuiButtonEmpty>
        ) : null}
      </EuiText>
      {isFull(state.content) ? (
        <EuiText size="xs" color="warning">
          <p>
            This trail has {TRAIL_LIMITS.steps} steps and takes no more. Begin a new one to go on.
          </p>
        </EuiText>
      ) : null}
    </>
  );
};

const Conflict = ({ message, theirs }: { message: string; theirs: Trail | undefined }) => {
  const { state, replace } = useTrail();
  const dates = useDates();
  const mine = state?.content;
  if (mine === undefined) return null;
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      role="alert"
      title="Two tabs changed this trail"
      data-test-subj="trailConflict"
    >
      <p>
        {theirs === undefined
          ? message
          : `It was saved in another tab or browser at ${dates.format(theirs.updatedAt)}, with ${counted(theirs.content.steps.length, 'step')}; here it has ${counted(mine.steps.length, 'step')}.`}
      </p>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        {theirs === undefined ? null : (
          <>
            <EuiButton
              size="s"
              color="warning"
              onClick={() =>
                replace({ ...ofServer(theirs), content: mergeTrails(mine, theirs.content) })
              }
              data-test-subj="trailMerge"
            >
              Keep the steps of both
            </EuiButton>
            <EuiButtonEmpty
              size="s"
              color="text"
              onClick={() => replace(ofServer(theirs))}
              data-test-subj="trailTakeTheirs"
            >
              Take the other one
            </EuiButtonEmpty>
          </>
        )}
        <EuiButtonEmpty
          size="s"
          color="text"
          onClick={() => replace({ key: `${Date.now()}`, content: mine })}
          data-test-subj="trailSaveNew"
        >
          Save mine as a trail of its own
        </EuiButtonEmpty>
      </EuiFlexGroup>
    </EuiCallOut>
  );
};
