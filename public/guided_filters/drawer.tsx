import React, {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { EuiButtonIcon, EuiFieldSearch, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import type { GuidedIdea } from '../../common/catalogue';
import { counted, PartialMark, Problem } from '../widgets';
import { Categories } from './categories';
import { EmptyList } from './empty_list';
import { FilterList } from './filter_list';
import { ListControls } from './list_controls';
import { MatrixView } from './matrix_view';
import { OrderBar } from './order_bar';
import { rowsInSight } from './rows_in_sight';
import { TechniqueLine } from './technique_line';
import { useCounts } from './use_counts';
import { useGuided } from './use_guided';
import { useLatestHandlers } from './use_latest_handlers';
import { useEveryIdea, useList, useWish } from './use_list';

interface GuidedDrawerProps {
  /** The drawer covers the hunt: choosing a filter closes it, so that the answer is seen. */
  covers: boolean;
  /** Gives the focus back. */
  onClose: () => void;
}

/** The guided filters: stays open beside the hunt. */
export const GuidedDrawer = ({ covers, onClose }: GuidedDrawerProps) => {
  const { euiTheme } = useEuiTheme();
  const hairline = `1px solid ${euiTheme.colors.borderBaseSubdued}`;
  const actions = useGuided(covers ? onClose : undefined);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const [isMatrixOpen, setMatrixOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement | null>(null);

  const focusSearch = useCallback(() => input.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);

  const { wish, wishFor } = useWish();
  const every = useEveryIdea();
  const ids = useMemo(() => every.map(({ id }) => id), [every]);
  const numbers = useCounts(ids, () => rowsInSight(list.current));
  const shown = useList(wish, numbers.settledOf, actions.isInForce);
  const change: typeof wishFor = (part) => {
    wishFor(part);
    setCurrent(0);
  };

  const toggle = (id: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const focusRow = (index: number) => {
    const filter = shown.filters[index];
    if (filter === undefined) return;
    const row = list.current?.querySelector(`[data-guided-row="${CSS.escape(filter.id)}"]`);
    if (row instanceof HTMLElement) row.focus();
  };
  const take = (filter: GuidedIdea | undefined, add: boolean) => {
    if (filter === undefined) return;
    if (add) actions.add(filter);
    else actions.replace(filter);
  };
  const onListKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter') take(shown.filters[index], event.shiftKey);
    else if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp' && index === 0) input.current?.focus();
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else return;
    event.preventDefault();
  };
  const handlers = useLatestHandlers({
    toggle: ({ id }) => toggle(id),
    replace: actions.replace,
    add: actions.add,
    remove: actions.remove,
    onKey: onListKey,
    onFocus: setCurrent,
  });
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // What stands in the box, not what is shown yet: Enter may be faster than the list.
    const typed = event.currentTarget.value;
    if (event.key === 'Enter' && typed.trim() !== '') take(shown.firstOf(typed), event.shiftKey);
    else if (event.key === 'ArrowDown') focusRow(0);
    else return;
    event.preventDefault();
  };
  const onDrawerKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    onClose();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      aria-label="Guided filters"
      style={{ position: 'absolute', inset: 0 }}
      data-test-subj="guidedDrawer"
    >
      <div
        style={{ height: '100%', display: 'flex', flexDirection: 'column' }}
        role="presentation"
        onKeyDown={onDrawerKey}
      >
        <header style={{ padding: '8px 8px 4px 12px', borderBottom: hairline }}>
          <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
            <EuiTitle size="xs">
              <h2>Guided filters</h2>
            </EuiTitle>
            <EuiButtonIcon
              iconType="cross"
              color="text"
              aria-label="Close guided filters"
              onClick={onClose}
              data-test-subj="guidedClose"
            />
          </div>
          <EuiFieldSearch
            compressed
            fullWidth
            incremental
            isClearable
            placeholder="What are you after: proxy, certificate, T1090 … ( / )"
            aria-label="Search guided filters"
            value={wish.search}
            onChange={(event) => change({ search: event.target.value })}
            onKeyDown={onSearchKey}
            onFocus={() => setCurrent(0)}
            inputRef={(element) => {
              input.current = element;
            }}
            data-test-subj="guidedSearch"
          />
          <ListControls
            onlyResults={wish.onlyResults}
            setOnlyResults={(onlyResults) => change({ onlyResults })}
            hidden={shown.hidden}
            openMatrix={() => setMatrixOpen(true)}
          />
          <Categories
            categories={shown.categories}
            total={shown.total}
            chosen={wish.category}
            choose={(category) => change({ category })}
          />
          {wish.technique === undefined ? null : (
            <TechniqueLine
              id={wish.technique}
              onRemove={() => {
                change({ technique: undefined });
                focusSearch();
              }}
            />
          )}
        </header>
        {numbers.error === null ? null : (
          <Problem
            title="The filters could not be counted"
            error={numbers.error}
            onRetry={numbers.retry}
          />
        )}
        <OrderBar order={wish.order} setOrder={(order) => change({ order })} />
        <div ref={list} style={{ flex: 1, minHeight: 0, overflowY: 'auto', borderTop: hairline }}>
          {shown.filters.length === 0 ? (
            <EmptyList wish={wish} total={shown.found} hidden={shown.hidden} />
          ) : (
            <FilterList
              filters={shown.filters}
              grouped={shown.isGrouped}
              numbers={numbers}
              isInForce={actions.isInForce}
              isOpen={(id) => opened.has(id)}
              current={wish.search.trim() === '' ? undefined : current}
              handlers={handlers}
            />
          )}
        </div>
        <footer style={{ padding: '4px 12px', borderTop: hairline }}>
          <EuiText size="xs" color="subdued">
            <span aria-live="polite">{counted(shown.filters.length, 'filter')}</span>
            {numbers.isCounting ? ', counting …' : ''} <PartialMark failures={numbers.failures} />
            {' · '}↑↓ walk · Enter replaces · Shift+Enter adds · Space opens
          </EuiText>
        </footer>
      </div>
      {isMatrixOpen ? (
        <MatrixView
          filters={every}
          of={numbers.of}
          onClose={() => setMatrixOpen(false)}
          choose={(technique) => {
            setMatrixOpen(false);
            change({ technique, search: '', category: undefined });
            focusSearch();
          }}
        />
      ) : null}
    </section>
  );
};
