import React from 'react';
import { EuiTab, EuiTabs } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { DashboardsTab } from '../dashboards';
import { EventsTab } from '../events';
import { HostsTab } from '../hosts';
import { TABS, useHunt, type Tab } from '../hunt';
import { SignaturesTab } from '../signatures';
import { exactCount } from '../widgets';
import { NothingFound } from './nothing_found';

interface AnswerProps {
  summary: Summary | undefined;
}

const NAMES: Readonly<Record<Tab, string>> = {
  dashboards: 'Dashboards',
  hosts: 'Hosts',
  events: 'Events',
  signatures: 'Signatures',
};

/** The views of the answer, and the one that is chosen. */
export const Answer = ({ summary }: AnswerProps) => {
  const { state, update } = useHunt();
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
      <div style={{ flex: '1 1 0px', minHeight: 320, position: 'relative' }}>
        <div style={{ position: 'absolute', inset: 0, overflow: 'auto' }} data-test-subj="answer">
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
