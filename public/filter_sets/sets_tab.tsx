import React, { useDeferredValue, useMemo, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiButtonGroup,
  EuiComboBox,
  EuiFieldSearch,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { searchFilterSets, type FilterSet } from '../../common/filter_sets';
import { useFilterNames } from '../hunt';
import { useCannotSave, useDates } from '../services';
import { counted, Problem } from '../widgets';
import { copyName } from './copies';
import { SetRow, type SetHandlers } from './set_row';
import { attributesOf, useFilterSets, useSetActions } from './use_filter_sets';
import { useLoadedSet, useSetsInForce } from './use_loaded';
import { useRemoveSet } from './use_remove';

const WHOSE = [
  { id: 'all', label: 'All' },
  { id: 'mine', label: 'Mine' },
  { id: 'shared', label: 'Shared' },
] as const;
type Whose = (typeof WHOSE)[number]['id'];

const NO_SETS: readonly FilterSet[] = [];
const STEP = 100;

interface SetsTabProps {
  close: () => void;
  edit: (set: FilterSet) => void;
}

/** The filter sets that the person may see: to load, add, change, delete. */
export const SetsTab = ({ close, edit }: SetsTabProps) => {
  const names = useFilterNames();
  const dates = useDates();
  const cannot = useCannotSave();
  const loaded = useLoadedSet();
  const inForce = useSetsInForce();
  const { data, error, refetch } = useFilterSets();
  const { create, favourite } = useSetActions();
  const removing = useRemoveSet();
  const [search, setSearch] = useState('');
  const [whose, setWhose] = useState<Whose>('all');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [most, setMost] = useState(STEP);
  const wanted = useDeferredValue(search);
  const items = data?.items ?? NO_SETS;
  const found = useMemo(
    () =>
      searchFilterSets(items, wanted).filter(
        (set) =>
          (whose === 'all' ||
            (whose === 'mine' ? set.owner === data?.username : set.visibility === 'shared')) &&
          tags.every((tag) => set.tags.includes(tag)),
      ),
    [items, wanted, whose, tags, data?.username],
  );
  const allTags = useMemo(() => [...new Set(items.flatMap((set) => set.tags))].toSorted(), [items]);
  const handlers: SetHandlers = {
    load: (set) => {
      inForce.load(set);
      close();
    },
    add: (set) => {
      inForce.add(set);
      close();
    },
    edit,
    duplicate: (set) =>
      create.mutate({ ...attributesOf(set), name: copyName(set.name), visibility: 'private' }),
    remove: removing.remove,
    toggleFavourite: (set) => favourite.mutate(set),
  };
  const failure = removing.error ?? create.error ?? favourite.error;
  return (
    <>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <div style={{ flex: '2 1 220px' }}>
          <EuiFieldSearch
            fullWidth
            compressed
            incremental
            aria-label="Search filter sets"
            placeholder="Name, description, tag or owner"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            data-test-subj="filterSetSearch"
          />
        </div>
        <EuiButtonGroup
          legend="Whose sets"
          buttonSize="compressed"
          idSelected={whose}
          options={[...WHOSE]}
          onChange={(id) => setWhose(WHOSE.find((one) => one.id === id)?.id ?? 'all')}
        />
        {allTags.length === 0 ? null : (
          <div style={{ flex: '1 1 160px' }}>
            <EuiComboBox
              compressed
              fullWidth
              aria-label="Tags"
              inputPopoverProps={{ 'aria-label': 'Tags of filter sets' }}
              placeholder="Any tag"
              options={allTags.map((label) => ({ label }))}
              selectedOptions={tags.map((label) => ({ label }))}
              onChange={(chosen) => setTags(chosen.map(({ label }) => label))}
            />
          </div>
        )}
      </div>
      <EuiSpacer size="s" />
      {failure === null ? null : <Problem title="That was not done" error={failure} />}
      {error !== null ? (
        <Problem
          title="The filter sets could not be loaded"
          error={error}
          onRetry={() => void refetch()}
        />
      ) : data === undefined ? (
        <EuiSkeletonText lines={6} contentAriaLabel="Filter sets" />
      ) : found.length === 0 ? (
        <NothingHere isEmpty={items.length === 0} cannot={cannot} />
      ) : (
        <ul aria-label={counted(found.length, 'filter set')}>
          {found.slice(0, most).map((set) => (
            <SetRow
              key={set.id}
              set={set}
              isLoaded={loaded?.set.id === set.id}
              cannot={cannot}
              handlers={handlers}
              names={names}
              dates={dates}
            />
          ))}
        </ul>
      )}
      {found.length > most ? (
        <EuiButtonEmpty size="s" onClick={() => setMost(most + STEP)}>
          Show more: {counted(found.length - most, 'set')} left
        </EuiButtonEmpty>
      ) : null}
      {(data?.unreadable ?? []).map(({ id, name, reason }) => (
        <p key={id} className="shSmall shMuted" data-test-subj="unreadableSet">
          {`"${visibleText(name)}" cannot be read: ${reason}`}
        </p>
      ))}
    </>
  );
};

interface NothingProps {
  isEmpty: boolean;
  /** Why the user may not make one. */
  cannot: string | undefined;
}

const NothingHere = ({ isEmpty, cannot }: NothingProps) => (
  <EuiText size="s" color="subdued" style={{ padding: '16px 0' }}>
    <p data-test-subj="noFilterSets">
      {isEmpty
        ? `There are no filter sets yet. ${
            cannot ??
            'Put filters together, then choose "Save filters…" under More beside them, or import a pack.'
          }`
        : 'No filter set fits. Search for other words, or look at all sets with any tag.'}
    </p>
  </EuiText>
);
