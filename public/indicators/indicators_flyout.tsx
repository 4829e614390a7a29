import React, { useState } from 'react';
import {
  EuiButtonEmpty,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiHorizontalRule,
  EuiSpacer,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import type { IndicatorList } from '../../common/api';
import { addFilter, useHunt, useIndicatorLists } from '../hunt';
import { useCannotSave } from '../services';
import { Problem } from '../widgets';
import { CountsPanel } from './counts_panel';
import { ListForm } from './list_form';
import { ListsSection } from './lists_section';
import { useListActions, type ListDraft } from './use_lists';
import { useRemoval } from './use_removal';

/** What the flyout shows: all lists, one that is changed, or how often each indicator occurs. */
type Showing = { of: 'all' } | { of: 'change' | 'counts'; list: IndicatorList };

/** Lists of indicators: to paste, hunt for, keep, count. */
export const IndicatorsFlyout = ({ close }: { close: () => void }) => {
  const { setFilters } = useHunt();
  const titleId = useGeneratedHtmlId();
  const cannot = useCannotSave();
  const [made, setMade] = useState(0);
  const [showing, setShowing] = useState<Showing>({ of: 'all' });
  const { data, error, refetch } = useIndicatorLists();
  const { create, update, remove } = useListActions();
  const removal = useRemoval((list) => remove.mutate(list));
  const all = () => setShowing({ of: 'all' });
  const hunt = (list: IndicatorList) => {
    setFilters((filters) => addFilter(filters, { indicators: list.id }));
    close();
  };
  const save = (draft: ListDraft, then: (list: IndicatorList) => void) =>
    create.mutate(draft, { onSuccess: ({ list }) => then(list) });
  const failure = create.error ?? update.error ?? remove.error;
  return (
    <EuiFlyout
      onClose={close}
      size={720}
      paddingSize="m"
      aria-labelledby={titleId}
      data-test-subj="indicators"
    >
      <EuiFlyoutHeader hasBorder>
        {showing.of === 'all' ? null : (
          <EuiButtonEmpty size="xs" flush="left" iconType="arrowLeft" onClick={all}>
            All lists
          </EuiButtonEmpty>
        )}
        <EuiTitle size="xs">
          <h2 id={titleId} style={{ overflowWrap: 'anywhere' }}>
            {showing.of === 'all' ? 'Indicators' : showing.list.name}
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {failure === null ? null : (
          <>
            <Problem title="That did not work" error={failure} />
            <EuiSpacer size="s" />
          </>
        )}
        {showing.of === 'counts' ? (
          <CountsPanel list={showing.list} close={close} />
        ) : showing.of === 'change' ? (
          <ListForm
            key={showing.list.id}
            list={showing.list}
            cannot={cannot}
            actions={[
              {
                label: 'Save changes',
                isMain: true,
                isLoading: update.isPending,
                run: (draft) => update.mutate({ list: showing.list, draft }, { onSuccess: all }),
                subject: 'indicatorsUpdate',
              },
            ]}
          />
        ) : (
          <>
            <ListForm
              // Emptied by each list that is made.
              key={made}
              cannot={cannot}
              actions={[
                {
                  label: 'Save only',
                  run: (draft) => save(draft, () => setMade(made + 1)),
                  subject: 'indicatorsSave',
                },
                {
                  label: 'Hunt for them',
                  isMain: true,
                  isLoading: create.isPending,
                  run: (draft) => save(draft, hunt),
                  subject: 'indicatorsHunt',
                },
              ]}
            />
            {cannot === undefined ? null : <p className="shMuted shSmall">{cannot}</p>}
            <EuiHorizontalRule margin="m" />
            <EuiTitle size="xs">
              <h3>Saved lists</h3>
            </EuiTitle>
            <EuiSpacer size="xs" />
            {error !== null ? (
              <Problem
                title="The lists could not be loaded"
                error={error}
                onRetry={() => void refetch()}
              />
            ) : (
              <ListsSection
                lists={data}
                leaving={removal.leaving}
                cannot={cannot}
                handlers={{
                  hunt,
                  count: (list) => setShowing({ of: 'counts', list }),
                  edit: (list) => setShowing({ of: 'change', list }),
                  remove: removal.begin,
                  undo: removal.undo,
                }}
              />
            )}
          </>
        )}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};
