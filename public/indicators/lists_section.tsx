import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiSkeletonText } from '@elastic/eui';
import type { IndicatorList } from '../../common/api';
import { kindsInWords } from '../../common/indicators';
import { useDates } from '../services';
import { IconActions } from '../widgets';

export interface ListHandlers {
  hunt: (list: IndicatorList) => void;
  count: (list: IndicatorList) => void;
  edit: (list: IndicatorList) => void;
  remove: (list: IndicatorList) => void;
  undo: (list: IndicatorList) => void;
}

interface ListsSectionProps {
  lists: readonly IndicatorList[] | undefined;
  /** Lists that are about to be deleted, by id. */
  leaving: ReadonlySet<string>;
  /** Why nothing may be changed. */
  cannot: string | undefined;
  handlers: ListHandlers;
}

/** The lists that are kept, each with what can be done with it. */
export const ListsSection = ({ lists, leaving, cannot, handlers }: ListsSectionProps) => {
  if (lists === undefined) return <EuiSkeletonText lines={3} contentAriaLabel="Indicator lists" />;
  if (lists.length === 0) {
    return (
      <p className="shMuted" data-test-subj="noIndicatorLists">
        There are no lists yet.
        {cannot === undefined ? ' What you hunt for above is kept here.' : ''}
      </p>
    );
  }
  return (
    <ul aria-label="Indicator lists" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {lists.map((list) => (
        <li
          key={list.id}
          className="shRow"
          style={{ padding: '8px 0' }}
          data-test-subj="indicatorList"
        >
          {leaving.has(list.id) ? (
            <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
              <span className="shMuted" role="status" style={{ flex: 1, overflowWrap: 'anywhere' }}>
                &quot;{list.name}&quot; is being deleted.
              </span>
              <EuiButton
                size="s"
                onClick={() => handlers.undo(list)}
                data-test-subj="indicatorListUndo"
              >
                Undo
              </EuiButton>
            </div>
          ) : (
            <ListRow list={list} cannot={cannot} handlers={handlers} />
          )}
        </li>
      ))}
    </ul>
  );
};

const ListRow = ({
  list,
  cannot,
  handlers,
}: Pick<ListsSectionProps, 'cannot' | 'handlers'> & { list: IndicatorList }) => {
  const dates = useDates();
  const whose = list.visibility === 'shared' ? `shared by ${list.owner}` : 'private';
  return (
    <>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <span style={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {list.name}
        </span>
        <EuiButtonEmpty
          size="xs"
          onClick={() => handlers.count(list)}
          aria-label={`Count each indicator of ${list.name}`}
          data-test-subj="indicatorListCount"
        >
          Count each
        </EuiButtonEmpty>
        <EuiButton
          size="s"
          onClick={() => handlers.hunt(list)}
          aria-label={`Hunt for ${list.name}`}
          data-test-subj="indicatorListHunt"
        >
          Hunt
        </EuiButton>
        <IconActions
          actions={[
            {
              icon: 'pencil',
              name: `Change ${list.name}`,
              tip: cannot ?? 'Rename or replace values',
              isDisabled: cannot !== undefined,
              run: () => handlers.edit(list),
              subject: 'indicatorListEdit',
            },
            {
              icon: 'trash',
              name: `Delete ${list.name}`,
              tip: cannot ?? 'Delete',
              isDanger: true,
              isDisabled: cannot !== undefined,
              run: () => handlers.remove(list),
              subject: 'indicatorListDelete',
            },
          ]}
        />
      </div>
      <div className="shMuted shSmall" style={{ overflowWrap: 'anywhere' }}>
        {kindsInWords(list.kinds)} · {whose} ·{' '}
        <span title={dates.inFull(list.updatedAt)}>changed {dates.format(list.updatedAt)}</span>
      </div>
    </>
  );
};
