import React, { useMemo, useState } from 'react';
import {
  EuiCodeBlock,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSkeletonText,
  EuiSpacer,
  EuiTab,
  EuiTabs,
  EuiText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { sentenceOf, sensorOf, timeOf, typeOf } from '../../common/events';
import { useHunt } from '../hunt';
import { useDates } from '../services';
import { EventTypeName, exactCount, Problem, returnFocusTo } from '../widgets';
import { EndCards } from './end_cards';
import { EvidenceTab } from './evidence_tab';
import { FieldsTab } from './fields_tab';
import { SummaryTab } from './summary_tab';
import { useEvidence, useKnownEvent } from './use_evidence';
import { WhyTab } from './why_tab';

const TABS = ['summary', 'evidence', 'fields', 'json', 'why'] as const;
type Tab = (typeof TABS)[number];
const TAB_NAMES: Readonly<Record<Tab, string>> = {
  summary: 'Summary',
  evidence: 'Evidence',
  fields: 'Fields',
  json: 'JSON',
  why: 'Why',
};

/** The event that the address names, beside the hunt. */
export const EventFlyout = ({ opened }: { opened: { index: string; id: string } }) => {
  const { update } = useHunt();
  const titleId = useGeneratedHtmlId();
  const query = useEvidence(opened);
  const [tab, setTab] = useState<Tab>('summary');
  // Asked while the opener still has the focus: the flyout takes it once it is drawn.
  const [returnFocus] = useState(() => returnFocusTo(document.activeElement));
  const close = () => {
    update(({ opened: _, ...now }) => now);
    returnFocus();
  };
  const { data, error } = query;
  const known = useKnownEvent(opened);
  const row = data?.event ?? known;
  return (
    <EuiFlyout
      onClose={close}
      size="50%"
      minWidth={420}
      resizable
      type="overlay"
      ownFocus={false}
      outsideClickCloses={false}
      paddingSize="m"
      aria-labelledby={titleId}
      data-test-subj="eventFlyout"
    >
      <EuiFlyoutHeader hasBorder style={{ paddingBottom: 0 }}>
        <EuiTitle size="xs">
          <h2 id={titleId} style={{ overflowWrap: 'anywhere', paddingRight: 24 }}>
            {row === undefined ? 'Event' : sentenceOf(row.event)}
          </h2>
        </EuiTitle>
        {row === undefined ? null : <Facts row={row} />}
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
              {id === 'evidence' && data !== undefined ? ` ${exactCount(data.total)}` : ''}
            </EuiTab>
          ))}
        </EuiTabs>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {tab === 'evidence' ? (
          <EvidenceTab query={query} opened={opened} />
        ) : tab === 'why' ? (
          <WhyTab event={opened} />
        ) : row !== undefined ? (
          <EventPart tab={tab} row={row} />
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

const Facts = ({ row: { event } }: { row: EventRow }) => {
  const dates = useDates();
  const time = timeOf(event);
  const sensor = sensorOf(event);
  return (
    <EuiText size="xs" color="subdued">
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
        <EventTypeName type={typeOf(event)} />
        <span className="shNumber" title={`${dates.inFull(time)}\n${time ?? ''}`}>
          {dates.format(time)}
        </span>
        {sensor === undefined ? null : <span>sensor {sensor.name}</span>}
      </span>
    </EuiText>
  );
};

const EventPart = ({ tab, row }: { tab: Exclude<Tab, 'evidence' | 'why'>; row: EventRow }) => {
  const json = useMemo(() => JSON.stringify(row.event, null, 2), [row]);
  switch (tab) {
    case 'summary':
      return (
        <>
          <EndCards event={row.event} />
          <EuiSpacer size="m" />
          <SummaryTab event={row.event} />
        </>
      );
    case 'fields':
      return <FieldsTab event={row.event} />;
    case 'json':
      return (
        <>
          <EuiText size="xs" color="subdued">
            <p className="shMono" style={{ overflowWrap: 'anywhere' }}>
              {row.index} / {row.id}
            </p>
          </EuiText>
          <EuiSpacer size="s" />
          <EuiCodeBlock
            language="json"
            fontSize="s"
            paddingSize="s"
            isCopyable
            isVirtualized
            overflowHeight={600}
            data-test-subj="eventJson"
          >
            {json}
          </EuiCodeBlock>
        </>
      );
  }
};
