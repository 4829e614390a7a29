import React from 'react';
import { EuiTab, EuiTabs } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { EventsTab } from '../events';
import { HostsTab } from '../hosts';
import { useHunt, type Tab } from '../hunt';
import { exactCount } from '../widgets';
import { NothingFound } from './nothing_found';

interface AnswerProps {
  summary: Summary | undefined;
}

const NAMES: Readonly<Record<Tab, string>> = { hosts: 'Hosts', events: 'Events' };

/** The views of the answer, and the one that is chosen. */
export const Answer = ({ summary }: AnswerProps) => {
  const { state, update } = useHunt();
  const counts: Readonly<Record<Tab, number | undefined>> = {
    hosts: summary?.hosts,
    events: summary?.total,
  };
  const empty = <NothingFound summary={summary} />;
  return (
    <>
      <EuiTabs size="s">
        {(['hosts', 'events'] as const).map((tab) => (
          <EuiTab
            key={tab}
            isSelected={state.tab === tab}
            onClick={() => update((now) => ({ ...now, tab }))}
            data-test-subj={`tab-${tab}`}
          >
            {NAMES[tab]}{' '}
            <span className="shNumber shMuted">
              {tab === 'hosts' && summary?.hostsAreExact === false ? 'about ' : ''}
              {exactCount(counts[tab])}
            </span>
          </EuiTab>
        ))}
      </EuiTabs>
      <div style={{ flex: '1 1 0px', minHeight: 320, position: 'relative' }}>
        <div style={{ position: 'absolute', inset: 0, overflow: 'auto' }} data-test-subj="answer">
          {state.tab === 'hosts' ? <HostsTab empty={empty} /> : <EventsTab empty={empty} />}
        </div>
      </div>
    </>
  );
};
