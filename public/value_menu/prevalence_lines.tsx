import React, { useEffect, useState } from 'react';
import { EuiIconTip, EuiText } from '@elastic/eui';
import type { Prevalence } from '../../common/api';
import { toApiError } from '../api';
import { openEvent, useHunt } from '../hunt';
import { useDates } from '../services';
import { counted, PartialMark, type FieldValue } from '../widgets';
import { usePrevalence } from './use_value_facts';

/** Who only clicks through the menu asks nothing of Elasticsearch. */
const LOOKS_AFTER_MS = 200;
/** Four lines, kept while they load so that nothing moves under the cursor. */
const HEIGHT = 72;

const about = (isExact: boolean, text: string): string => (isExact ? text : `about ${text}`);

/** `12 events · 3 clients, 1 server`. */
const countsOf = ({
  events,
  clients,
  servers,
  hostsAreExact,
}: Pick<Prevalence, 'events' | 'clients' | 'servers' | 'hostsAreExact'>): string =>
  `${counted(events, 'event')} · ${about(hostsAreExact, `${counted(clients, 'client')}, ${counted(servers, 'server')}`)}`;

/** How common the value is in the time range, and within the hunt. */
export const PrevalenceLines = ({ of }: { of: FieldValue }) => {
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsAsked(true), LOOKS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data, error } = usePrevalence(of, isAsked);
  return (
    <EuiText
      size="xs"
      style={{ minHeight: HEIGHT, lineHeight: '18px', marginTop: 4 }}
      aria-live="polite"
      data-test-subj="prevalence"
    >
      {data !== undefined ? (
        <Lines data={data} />
      ) : error !== null ? (
        <span className="shMuted">
          How common it is could not be counted: {toApiError(error).message}
        </span>
      ) : (
        <span className="shMuted">Counting how common it is …</span>
      )}
    </EuiText>
  );
};

const Lines = ({ data }: { data: Prevalence }) => {
  const dates = useDates();
  const { state, update } = useHunt();
  const range = state.time === 'all' ? 'all events' : 'the time range';
  const { firstEvent } = data;
  if (data.events === 0) {
    return (
      <span className="shMuted">
        No event of {range} has it. <PartialMark failures={data.failures} />
      </span>
    );
  }
  return (
    <>
      <div className="shNumber">
        {countsOf(data)} in {range} <PartialMark failures={data.failures} />
      </div>
      <div className="shNumber">
        {data.inHunt.events === data.events ? (
          <span className="shMuted">all of them in this hunt</span>
        ) : (
          <>{countsOf(data.inHunt)} in this hunt</>
        )}
      </div>
      <div className="shNumber">
        first{' '}
        {firstEvent === null ? (
          dates.format(data.firstSeen)
        ) : (
          <button
            type="button"
            className="shButton shValue"
            title={`Open the first event\n${dates.inFull(data.firstSeen)}`}
            onClick={() => update((now) => openEvent(now, firstEvent))}
            data-test-subj="prevalenceFirst"
          >
            {dates.format(data.firstSeen)}
          </button>
        )}
        {data.firstHost === null ? null : <> by {data.firstHost}</>}
      </div>
      <div className="shNumber">
        last <span title={dates.inFull(data.lastSeen)}>{dates.format(data.lastSeen)}</span>{' '}
        <EuiIconTip
          type="question"
          size="s"
          color="subdued"
          aria-label="What is counted"
          content={`Events of ${range} with this value in this field, suppressed ones and those of every type among them. Older events are not looked at.`}
        />
      </div>
    </>
  );
};
