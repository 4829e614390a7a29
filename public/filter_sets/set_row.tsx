import React, { memo } from 'react';
import { EuiBadge, EuiButton, EuiButtonEmpty, EuiButtonIcon } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import type { FilterSet } from '../../common/filter_sets';
import { describeFilter, type FilterNames } from '../../common/filters';
import type { Dates } from '../services';
import { IconActions } from '../widgets';

export interface SetHandlers {
  load: (set: FilterSet) => void;
  add: (set: FilterSet) => void;
  edit: (set: FilterSet) => void;
  duplicate: (set: FilterSet) => void;
  remove: (set: FilterSet) => void;
  toggleFavourite: (set: FilterSet) => void;
}

interface SetRowProps {
  set: FilterSet;
  isLoaded: boolean;
  /** Why nothing may be written. */
  cannot: string | undefined;
  handlers: SetHandlers;
  names: FilterNames;
  dates: Dates;
}

const sentence = ({ saved }: FilterSet, names: FilterNames): string =>
  saved.filters.map((node) => describeFilter(node, { ...names, mostValues: 3 })).join(' · ') ||
  'No filters';

/** A filter set in the list. */
export const SetRow = memo(({ set, isLoaded, cannot, handlers, names, dates }: SetRowProps) => {
  const name = visibleText(set.name);
  const isMute = cannot !== undefined;
  return (
    <li className="shRow shGuided" data-test-subj="filterSet">
      <div style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
        <EuiButtonIcon
          size="xs"
          color={set.favourite ? 'primary' : 'text'}
          iconType={set.favourite ? 'starFilled' : 'starEmpty'}
          aria-label={`Favourite: ${name}`}
          aria-pressed={set.favourite}
          isDisabled={isMute}
          onClick={() => handlers.toggleFavourite(set)}
          data-test-subj="filterSetFavourite"
        />
        <span
          className="shGuidedName"
          style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
          data-test-subj="filterSetName"
        >
          {name}
          {isLoaded ? <span className="shSmall shMuted"> loaded</span> : null}
        </span>
        <EuiButtonEmpty
          size="xs"
          onClick={() => handlers.add(set)}
          aria-label={`Add the filters of ${name}`}
          data-test-subj="filterSetAdd"
        >
          Add
        </EuiButtonEmpty>
        <EuiButton
          size="s"
          minWidth={0}
          style={{ height: 24 }}
          onClick={() => handlers.load(set)}
          aria-label={`Load ${name} in place of the filters`}
          data-test-subj="filterSetLoad"
        >
          Load
        </EuiButton>
      </div>
      <div style={{ paddingLeft: 30 }}>
        {set.description === '' ? null : (
          <div className="shSmall" style={{ overflowWrap: 'anywhere' }}>
            {visibleText(set.description)}
          </div>
        )}
        <div className="shLine shSmall shMuted" title={sentence(set, names)}>
          {sentence(set, names)}
        </div>
        <div style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
          <span className="shLine shSmall shMuted" style={{ flex: 1 }}>
            {set.visibility === 'private' ? 'Private' : `Shared, of ${visibleText(set.owner)}`} ·{' '}
            {dates.format(set.updatedAt)}
            {set.updatedBy === set.owner ? '' : ` by ${visibleText(set.updatedBy)}`}{' '}
            {set.tags.map((tag) => (
              <EuiBadge key={tag} color="hollow" style={{ marginLeft: 4 }}>
                {visibleText(tag)}
              </EuiBadge>
            ))}
          </span>
          <span className="shRowActions" title={cannot}>
            <IconActions
              actions={[
                {
                  icon: 'pencil',
                  name: `Edit ${name}`,
                  isDisabled: isMute,
                  run: () => handlers.edit(set),
                  subject: 'filterSetEdit',
                },
                {
                  icon: 'copy',
                  name: `Duplicate ${name}`,
                  isDisabled: isMute,
                  run: () => handlers.duplicate(set),
                  subject: 'filterSetDuplicate',
                },
                {
                  icon: 'trash',
                  name: `Delete ${name}`,
                  isDanger: true,
                  isDisabled: isMute,
                  run: () => handlers.remove(set),
                  subject: 'filterSetDelete',
                },
              ]}
            />
          </span>
        </div>
      </div>
    </li>
  );
});
SetRow.displayName = 'SetRow';
