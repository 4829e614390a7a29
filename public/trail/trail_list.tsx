import React, { useState } from 'react';
import { EuiButtonEmpty, EuiButtonIcon, EuiSkeletonText, EuiText } from '@elastic/eui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteTrail, getTrail, listTrails } from '../../common/api';
import { visibleText } from '../../common/eve';
import type { TrailOutline } from '../../common/trails';
import { useDates, useServices } from '../services';
import { counted, Problem } from '../widgets';
import { copyOf, newTrail, ofServer } from './trail_state';
import { useTrail } from './trail_provider';
import { TRAILS_KEY } from './use_saving';

/** The trails that the server keeps: one's own and those that are shared. */
export const TrailList = ({ opened }: { opened: () => void }) => {
  const { callApi } = useServices();
  const { data, error, refetch } = useQuery({
    queryKey: [TRAILS_KEY],
    queryFn: ({ signal }) => callApi(listTrails, {}, { signal }),
    staleTime: 5_000,
  });
  if (error !== null) {
    return (
      <Problem
        title="The trails could not be listed"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <EuiSkeletonText lines={6} contentAriaLabel="Trails" />;
  if (data.items.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>
          No trails are kept yet. A trail is saved by itself from its third question, its first note
          or its first marked event on.
        </p>
      </EuiText>
    );
  }
  return (
    <ul data-test-subj="trailList">
      {data.items.map((item) => (
        <Item key={item.id} item={item} isOwn={item.owner === data.username} opened={opened} />
      ))}
    </ul>
  );
};

interface ItemProps {
  item: TrailOutline;
  isOwn: boolean;
  opened: () => void;
}

const Item = ({ item, isOwn, opened }: ItemProps) => {
  const { callApi } = useServices();
  const { state, leaveFor, replace, cannotSave } = useTrail();
  const client = useQueryClient();
  const dates = useDates();
  const [sure, setSure] = useState(false);
  const isHere = state?.saved?.id === item.id;
  const open = useMutation({
    mutationFn: () => callApi(getTrail, { params: { id: item.id } }),
    onSuccess: (found) => {
      leaveFor(isOwn && cannotSave === undefined ? ofServer(found) : copyOf(found));
      opened();
    },
  });
  const remove = useMutation({
    mutationFn: () =>
      callApi(deleteTrail, { params: { id: item.id }, query: { version: item.version } }),
    onSuccess: () => {
      if (isHere) replace(newTrail());
    },
    onSettled: () => client.invalidateQueries({ queryKey: [TRAILS_KEY] }),
  });
  const name =
    item.name === '' ? `Hunt of ${dates.format(item.createdAt)}` : visibleText(item.name);
  const facts = [
    isOwn ? (item.shared ? 'yours, shared' : 'yours') : `shared by ${visibleText(item.owner)}`,
    counted(item.steps, 'step'),
    item.marked > 0 ? `${counted(item.marked, 'event')} marked` : '',
    dates.format(item.updatedAt),
  ].filter(Boolean);
  const problem = open.error ?? remove.error;
  return (
    <li className="shRow" style={{ padding: '6px 4px' }} data-test-subj="trailListItem">
      <div style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <button
            type="button"
            className="shButton"
            style={{ overflowWrap: 'anywhere' }}
            disabled={open.isPending || item.unreadable !== undefined}
            onClick={isHere ? opened : () => open.mutate()}
            data-test-subj="trailOpen"
          >
            <EuiText size="s">
              <strong>{name}</strong>
              {isHere ? ' (open here)' : ''}
            </EuiText>
          </button>
          <EuiText size="xs" color="subdued">
            {item.unreadable ?? facts.join(' · ')}
          </EuiText>
        </div>
        {!isOwn || cannotSave !== undefined ? null : sure ? (
          <EuiButtonEmpty
            size="xs"
            color="danger"
            isLoading={remove.isPending}
            onClick={() => remove.mutate()}
            onBlur={() => setSure(false)}
            data-test-subj="trailDeleteSure"
          >
            Delete for good
          </EuiButtonEmpty>
        ) : (
          <EuiButtonIcon
            size="xs"
            color="text"
            iconType="trash"
            aria-label={`Delete the trail ${name}`}
            onClick={() => setSure(true)}
            data-test-subj="trailDelete"
          />
        )}
      </div>
      {problem === null ? null : <Problem title="That did not work" error={problem} />}
    </li>
  );
};
