import React, {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { EuiButtonIcon, EuiFieldSearch, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import {
  CATEGORIES,
  GUIDED_FILTERS,
  searchGuidedFilters,
  type GuidedFilter,
} from '../../common/catalogue';
import { counted, useShortcut } from '../widgets';
import { Categories } from './categories';
import { GuidedRow } from './row';
import { useLatestHandlers } from './use_latest_handlers';
import { byCategory, useGuided } from './use_guided';

const matching = (search: string, category?: string): readonly GuidedFilter[] => {
  const found = search.trim() === '' ? GUIDED_FILTERS : searchGuidedFilters(search);
  return category === undefined ? found : found.filter((one) => one.category === category);
};

interface GuidedDrawerProps {
  /** The drawer covers the hunt: choosing a filter closes it, so that the answer is seen. */
  covers: boolean;
  /** Gives the focus back. */
  onClose: () => void;
}

/** The guided filters: stays open beside the hunt. */
export const GuidedDrawer = ({ covers, onClose }: GuidedDrawerProps) => {
  const { euiTheme } = useEuiTheme();
  const actions = useGuided(covers ? onClose : undefined);
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<string>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const drawer = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement | null>(null);

  const focusSearch = useCallback(() => input.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);
  useShortcut('/', focusSearch);

  // The list may lag behind the typing, never the typing behind the list.
  const wanted = useDeferredValue(search);
  const found = useMemo(() => matching(wanted), [wanted]);
  const categories = useMemo(() => {
    const counts = new Map(byCategory(found));
    return CATEGORIES.map((name): [string, number] => [name, counts.get(name) ?? 0]);
  }, [found]);
  const shown = useMemo(() => matching(wanted, category), [wanted, category]);

  const toggle = (id: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const focusRow = (index: number) => {
    const filter = shown[index];
    if (filter === undefined) return;
    const row = drawer.current?.querySelector(`[data-guided-row="${CSS.escape(filter.id)}"]`);
    if (row instanceof HTMLElement) row.focus();
  };
  const take = (filter: GuidedFilter | undefined, add: boolean) => {
    if (filter === undefined) return;
    if (add) actions.add(filter);
    else actions.replace(filter);
  };
  const onListKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter') take(shown[index], event.shiftKey);
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
    if (event.key === 'Enter' && typed.trim() !== '') {
      take(matching(typed, category)[0], event.shiftKey);
    } else if (event.key === 'ArrowDown') focusRow(0);
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
      ref={drawer}
      aria-label="Guided filters"
      style={{ position: 'absolute', inset: 0 }}
      data-test-subj="guidedDrawer"
    >
      <div
        style={{ height: '100%', display: 'flex', flexDirection: 'column' }}
        role="presentation"
        onKeyDown={onDrawerKey}
      >
        <header style={{ padding: '8px 8px 8px 12px' }}>
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
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setCurrent(0);
            }}
            onKeyDown={onSearchKey}
            onFocus={() => setCurrent(0)}
            inputRef={(element) => {
              input.current = element;
            }}
            data-test-subj="guidedSearch"
          />
          <div style={{ marginTop: 6 }}>
            <Categories
              categories={categories}
              total={found.length}
              chosen={category}
              choose={(chosen) => {
                setCategory(chosen);
                setCurrent(0);
              }}
            />
          </div>
        </header>
        <div
          style={{
            flex: 1,
            minHeight: 0,
            overflowY: 'auto',
            borderTop: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
          }}
        >
          {shown.length === 0 ? (
            <EuiText size="s" color="subdued" style={{ padding: 16 }}>
              <p data-test-subj="guidedNone">
                {found.length > 0
                  ? `Nothing of "${search}" in ${category ?? 'this category'}: look in all categories.`
                  : `No guided filter is about "${search}". Try one word, a protocol or a technique such as T1090.`}
              </p>
            </EuiText>
          ) : (
            <ul aria-label={counted(shown.length, 'guided filter')}>
              {shown.map((filter, index) => (
                <GuidedRow
                  key={filter.id}
                  filter={filter}
                  index={index}
                  inForce={actions.isInForce(filter.id)}
                  isOpen={opened.has(filter.id)}
                  isCurrent={index === current && search.trim() !== ''}
                  handlers={handlers}
                />
              ))}
            </ul>
          )}
        </div>
        <footer
          style={{
            padding: '4px 12px',
            borderTop: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
          }}
        >
          <EuiText size="xs" color="subdued">
            <span aria-live="polite">{counted(shown.length, 'filter')}</span>
            {search.trim() === '' ? ', by category' : ', best first'} · ↑↓ walk · Enter replaces ·
            Shift+Enter adds · Space opens
          </EuiText>
        </footer>
      </div>
    </section>
  );
};
