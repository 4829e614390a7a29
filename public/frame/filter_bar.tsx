import React, { Fragment } from 'react';
import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import type { Remarks } from '../../common/api';
import { LoadedSetLine } from '../filter_sets';
import { clearFilters, fieldsIn, useGuidedLookup, useHunt } from '../hunt';
import { FilterChip } from './filter_chip';
import { FilterTools } from './filter_tools';

/** The filters in force, in the order in which they were added. */
export const FilterBar = ({ notes }: { notes: Remarks['notes'] }) => {
  const { state, setFilters } = useHunt();
  const { filters } = state;
  const guided = useGuidedLookup();
  const canClear = clearFilters(filters).length < filters.length;
  return (
    <div
      style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6, minHeight: 28 }}
      data-test-subj="filterBar"
    >
      {filters.length === 0 ? (
        <EuiText size="s" color="subdued">
          No filters: choose a guided filter, or click any value below.
        </EuiText>
      ) : (
        <div role="list" aria-label="Filters in force" style={{ display: 'contents' }}>
          {filters.map((node, index) => {
            const fields = fieldsIn(node, (id) => guided(id)?.filter);
            return (
              // By place: a filter that is edited keeps its chip, and with it the focus.
              <Fragment key={index}>
                {index > 0 ? (
                  <EuiText size="xs" color="subdued" component="span" aria-hidden>
                    and
                  </EuiText>
                ) : null}
                <FilterChip
                  node={node}
                  index={index}
                  notes={notes
                    .filter(({ field }) => fields.includes(field))
                    .map(({ field, reason }) => `${field}: ${reason}.`)}
                />
              </Fragment>
            );
          })}
        </div>
      )}
      {canClear ? (
        <EuiButtonEmpty
          size="xs"
          color="text"
          onClick={() => setFilters(clearFilters)}
          data-test-subj="clearFilters"
        >
          Clear all
        </EuiButtonEmpty>
      ) : null}
      <FilterTools />
      <LoadedSetLine />
    </div>
  );
};
