import React, { useCallback, useEffect, useRef } from 'react';
import { EuiTab, EuiTabs } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { DashboardsTab } from '../dashboards';
import { EventsTab } from '../events';
import { HostsTab } from '../hosts';
import { TABS, useHunt, type Tab } from '../hunt';
import { useShortcut } from '../keys';
import { SignaturesTab } from '../signatures';
import { exactCount } from '../widgets';
import { NothingFound } from './nothing_found';

interface AnswerProps {
  summary: Summary | undefined;
  /** Something inside was scrolled. */
  onScroll: (event: Event) => void;
}

const NAMES: Readonly<Record<Tab, string>> = {
  dashboards: 'Dashboards',
  hosts: 'Hosts',
  events: 'Events',
  signatures: 'Signatures',
};

/** The keys 1 to 4 choose the tabs in their order. */
const useTabKeys = (): void => {
  const { update } = useHunt();
  const choose = useCallback(
    (place: number) =>
      update((now) => {
        const tab = TABS[place];
        return tab === undefined ? now : { ...now, tab };
      }),
    [update],
  );
  useShortcut(
    'tab1',
    useCallback(() => choose(0), [choose]),
  );
  useShortcut(
    'tab2',
    useCallback(() => choose(1), [choose]),
  );
  useShortcut(
    'tab3',
    useCallback(() => choose(2), [choose]),
  );
  useShortcut(
    'tab4',
    useCallback(() => choose(3), [choose]),
  );
};

/** The views of the answer, and the one that is chosen. */
export const Answer = ({ summary, onScroll }: AnswerProps) => {
  const { state, update } = useHunt();
  const body = useRef<HTMLDivElement>(null);
  useTabKeys();
  useEffect(() => {
    const element = body.current;
    // Caught on the way down: scrolling does not bubble.
    element?.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => element?.removeEventListener('scroll', onScroll, { capture: true });
  }, [onScroll]);
  const counts: Partial<Record<Tab, number | undefined>> = {
    hosts: summary?.hosts,
    events: summary?.total,
  };
  const empty = <NothingFound summary={summary} />;
  return (
    <>
      <EuiTabs size="s">
        {TABS.map((tab) => (
          <EuiTab
            key={tab}
            isSelected={state.tab === tab}
            onClick={() => update((now) => ({ ...now, tab }))}
            data-test-subj={`tab-${tab}`}
          >
            {NAMES[tab]}{' '}
            {tab in counts ? (
              <span className="shNumber shMuted">
                {tab === 'hosts' && summary?.hostsAreExact === false ? 'about ' : ''}
                {exactCount(counts[tab])}
              </span>
            ) : null}
          </EuiTab>
        ))}
      </EuiTabs>
      <div ref={body} style={{ flex: '1 1 0px', minHeight: 320, position: 'relative' }}>
        <div
          style={{
            position: 'absolute',
            inset: 0,
            overflow: 'auto',
            // Tables know its width. The list of events fills the window, which a container forbids
            // in browsers of some years ago.
            containerType: state.tab === 'events' ? undefined : 'inline-size',
          }}
          data-test-subj="answer"
        >
          {state.tab === 'dashboards' ? <DashboardsTab empty={empty} summary={summary} /> : null}
          {state.tab === 'hosts' ? <HostsTab empty={empty} /> : null}
          {state.tab === 'events' ? <EventsTab empty={empty} /> : null}
          {state.tab === 'signatures' ? (
            <SignaturesTab empty={empty} total={summary?.total} />
          ) : null}
        </div>
      </div>
    </>
  );
};
