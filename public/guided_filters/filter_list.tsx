import React from 'react';
import { useEuiTheme } from '@elastic/eui';
import type { GuidedIdea } from '../../common/catalogue';
import { visibleText } from '../../common/eve';
import { counted } from '../widgets';
import { groupByCategory } from './arrange';
import { GuidedRow, type RowHandlers } from './row';
import type { GuidedNumbers } from './use_counts';

interface FilterListProps {
  filters: readonly GuidedIdea[];
  /** Under headings of their categories. */
  grouped: boolean;
  numbers: GuidedNumbers;
  isInForce: (id: string) => boolean;
  isOpen: (id: string) => boolean;
  /** The index of the row that Enter takes. */
  current: number | undefined;
  handlers: RowHandlers;
}

/** The guided filters one below the other, by category or in one list. */
export const FilterList = ({ filters, grouped, numbers, ...rest }: FilterListProps) => {
  const { euiTheme } = useEuiTheme();
  const rows = (some: readonly GuidedIdea[], from: number) =>
    some.map((filter, place) => (
      <GuidedRow
        key={filter.id}
        filter={filter}
        index={from + place}
        inForce={rest.isInForce(filter.id)}
        isOpen={rest.isOpen(filter.id)}
        isCurrent={rest.current === from + place}
        count={numbers.of(filter.id)}
        countState={numbers.stateOf(filter.id)}
        notes={numbers.notesOf(filter.id)}
        handlers={rest.handlers}
      />
    ));
  if (!grouped) {
    return <ul aria-label={counted(filters.length, 'guided filter')}>{rows(filters, 0)}</ul>;
  }
  const groups = groupByCategory(filters, numbers.settledOf);
  const firsts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.filters.length, 0),
  );
  return groups.map(({ category, filters: some, withResults }, index) => (
    <section key={category} aria-label={visibleText(category)}>
      <h3
        className="shSmall"
        style={{
          position: 'sticky',
          top: 0,
          zIndex: 1,
          display: 'flex',
          justifyContent: 'space-between',
          padding: '4px 8px 4px 10px',
          background: euiTheme.colors.backgroundBaseSubdued,
          borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
        }}
        data-test-subj="guidedGroup"
      >
        <span style={{ fontWeight: euiTheme.font.weight.medium }}>
          {visibleText(category.replace(/^Hunt: /, ''))}
        </span>
        <span className="shMuted shNumber">
          {withResults === undefined
            ? counted(some.length, 'filter')
            : withResults === some.length
              ? `${counted(some.length, 'filter')} with results`
              : `${withResults} of ${counted(some.length, 'filter')} with results`}
        </span>
      </h3>
      <ul aria-label={counted(some.length, 'guided filter')}>{rows(some, firsts[index] ?? 0)}</ul>
    </section>
  ));
};
