import React, { useState } from 'react';
import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSkeletonText,
  EuiSpacer,
  EuiTab,
  EuiTabs,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { z } from 'zod';
import type { EventRow, Evidence } from '../../common/api';
import { useHunt } from '../hunt';
import { useEscape } from '../keys';
import { MarkEvent } from '../trail';
import { exactCount, Problem, returnFocusTo, useKept } from '../widgets';
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

const TABS = ['summary', 'evidence', 'related', 'fields', 'payload', 'json', 'why'] as const;
type Tab = (typeof TABS)[number];
const TAB_NAMES: Readonly<Record<Tab, string>> = {
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
export const EventFlyout = ({ opened }: { opened: { index: string; id: string } }) => {
  const { update } = useHunt();
  const titleId = useGeneratedHtmlId();
  const query = useEvidence(opened);
  const neighbours = useNeighbours(opened);
  const [tab, setTab] = useState<Tab>('summary');
  const [width, keepWidth] = useKept('event.width', keptWidth, HALF);
  // Asked while the opener still has the focus: the flyout takes it once it is drawn.
  const [returnFocus] = useState(() => returnFocusTo(document.activeElement));
  const close = () => {
    update(({ opened: _, ...now }) => now);
    returnFocus();
  };
  useEscape(close);
  const { data, error } = query;
  const known = useKnownEvent(opened);
  const row = data?.event ?? known;
  return (
    <EuiFlyout
      onClose={close}
      size={width === HALF ? '50%' : width}
      onResize={(chosen) => keepWidth(() => Math.round(chosen))}
      minWidth={560}
      resizable
      type="overlay"
      ownFocus={false}
      outsideClickCloses={false}
      paddingSize="m"
      aria-labelledby={titleId}
      data-test-subj="eventFlyout"
    >
      <EuiFlyoutHeader hasBorder style={{ paddingBottom: 0 }}>
        <EventHeader titleId={titleId} row={row} neighbours={neighbours} />
        {row === undefined ? null : <MarkEvent row={row} />}
        <EuiSpacer size="s" />
        <EuiTabs size="s" bottomBorder={false}>
          {TABS.map((id) => (
            <EuiTab
              key={id}
              isSelected={tab === id}
              onClick={() => setTab(id)}
              data-test-subj={`eventTab-${id}`}
            >
              {TAB_NAMES[id]}
              {id === 'evidence' && data !== undefined ? ` ${exactCount(evidenceSize(data))}` : ''}
            </EuiTab>
          ))}
        </EuiTabs>
      </EuiFlyoutHeader>
      <EuiFlyoutBody key={tab}>
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
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};

const evidenceSize = ({ total, elsewhere }: Evidence): number => total + (elsewhere?.total ?? 0);

interface EventPartProps {
  tab: Exclude<Tab, 'evidence' | 'why'>;
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
