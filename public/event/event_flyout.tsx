import React from 'react';
import { EuiSkeletonText, EuiSpacer, EuiTab, EuiTabs } from '@elastic/eui';
import { z } from 'zod';
import type { EventRow, Evidence } from '../../common/api';
import { EVENT_TABS, useHunt, type EventTab, type HuntState } from '../hunt';
import { MarkEvent } from '../trail';
import { BesideFlyout, exactCount, Problem, useKept } from '../widgets';
import { EndCards } from './end_cards';
import { EventHeader } from './event_header';
import { EvidenceTab } from './evidence_tab';
import { FieldsTab } from './fields_tab';
import { filesOf } from './files';
import { FilesSection } from './files_section';
import { JsonTab } from './json_tab';
import { PayloadTab } from './payload_tab';
import { RelatedTab } from './related_tab';
import { SummaryTab } from './summary_tab';
import { useEvidence, useKnownEvent } from './use_evidence';
import { useNeighbours } from './use_neighbours';
import { WhyTab } from './why_tab';

const TAB_NAMES: Readonly<Record<EventTab, string>> = {
  summary: 'Summary',
  evidence: 'Evidence',
  related: 'Related',
  fields: 'Fields',
  payload: 'Payload',
  json: 'JSON',
  why: 'Why',
};

const keptWidth = z.number().min(300).max(10_000);
const HALF = 0;

/** The event that the address names, beside the hunt. */
export const EventFlyout = ({ opened }: { opened: NonNullable<HuntState['opened']> }) => {
  const { update } = useHunt();
  const query = useEvidence(opened);
  const neighbours = useNeighbours(opened);
  const { tab = 'summary' } = opened;
  // Looking through an event is one step for Back.
  const setTab = (chosen: EventTab) =>
    update(
      (now) =>
        now.opened === undefined ? now : { ...now, opened: { ...now.opened, tab: chosen } },
      { replace: true },
    );
  const [width, keepWidth] = useKept('event.width', keptWidth, HALF);
  const close = () => update(({ opened: _, ...now }) => now);
  const { data, error } = query;
  const known = useKnownEvent(opened);
  const row = data?.event ?? known;
  return (
    <BesideFlyout
      close={close}
      size={width === HALF ? '50%' : width}
      onResize={(chosen) => keepWidth(() => Math.round(chosen))}
      minWidth={560}
      headerStyle={{ paddingBottom: 0 }}
      header={
        <>
          <EventHeader row={row} neighbours={neighbours} />
          {row === undefined ? null : <MarkEvent row={row} />}
          <EuiSpacer size="s" />
          <EuiTabs size="s" bottomBorder={false}>
            {EVENT_TABS.map((id) => (
              <EuiTab
                key={id}
                isSelected={tab === id}
                onClick={() => setTab(id)}
                data-test-subj={`eventTab-${id}`}
              >
                {TAB_NAMES[id]}
                {id === 'evidence' && data !== undefined
                  ? ` ${exactCount(evidenceSize(data))}`
                  : ''}
              </EuiTab>
            ))}
          </EuiTabs>
        </>
      }
      bodyKey={tab}
      data-test-subj="eventFlyout"
    >
      {tab === 'evidence' ? (
        <EvidenceTab query={query} opened={opened} />
      ) : tab === 'why' ? (
        <WhyTab event={opened} />
      ) : row !== undefined ? (
        <EventPart tab={tab} row={row} evidence={data} />
      ) : error !== null ? (
        <Problem
          title="The event could not be loaded"
          error={error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <EuiSkeletonText lines={8} contentAriaLabel="Event" />
      )}
    </BesideFlyout>
  );
};

const evidenceSize = ({ total, elsewhere }: Evidence): number => total + (elsewhere?.total ?? 0);

interface EventPartProps {
  tab: Exclude<EventTab, 'evidence' | 'why'>;
  row: EventRow;
  evidence: Evidence | undefined;
}

const EventPart = ({ tab, row, evidence }: EventPartProps) => {
  switch (tab) {
    case 'summary':
      return (
        <>
          <EndCards event={row.event} />
          <EuiSpacer size="m" />
          <FilesSection files={filesOf(row.event, evidence?.evidence)} />
          <SummaryTab event={row.event} />
        </>
      );
    case 'related':
      return <RelatedTab event={row.event} />;
    case 'fields':
      return <FieldsTab event={row.event} />;
    case 'payload':
      return <PayloadTab event={row.event} />;
    case 'json':
      return <JsonTab row={row} />;
  }
};
