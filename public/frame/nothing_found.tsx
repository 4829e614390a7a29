import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiEmptyPrompt } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { status, type Summary } from '../../common/api';
import { cutMiddle, visibleText } from '../../common/eve';
import { describeFilter } from '../../common/filters';
import { TAGS } from '../../common/hunts';
import { fromFirstPage, toggleFilter, useFilterNames, useHunt, type HuntState } from '../hunt';
import { useDates, useServices } from '../services';
import { counted, exactCount, PartialMark } from '../widgets';
import { whyNothing, type Reason } from './why_nothing';

const useStatus = () => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => callApi(status, {}, { signal }),
    staleTime: 30_000,
  });
};

/** Why there is no answer, and the one step that most likely brings one. */
export const NothingFound = ({ summary }: { summary: Summary | undefined }) => {
  const { state } = useHunt();
  const { data } = useStatus();
  const reason = whyNothing(state, summary, data);
  return <Prompt reason={reason} failures={summary?.failures ?? []} />;
};

const TITLES: Readonly<Record<Reason['kind'], string>> = {
  noIndices: 'No index holds Suricata events',
  noEvents: 'The indices hold no events yet',
  noTypes: 'No event type is switched on',
  noTags: 'No tag is switched on',
  otherTypes: 'Nothing among the event types that are on',
  suppressed: 'All that matches is hidden by policies',
  filters: 'No event matches all that is asked',
  time: 'No events in this time range',
};

/** @param failures what was not searched, so that nothing found there says nothing. */
const Prompt = ({ reason, failures }: { reason: Reason; failures: readonly string[] }) => (
  <EuiEmptyPrompt
    titleSize="xs"
    paddingSize="m"
    title={<h2>{TITLES[reason.kind]}</h2>}
    body={
      <>
        <Body reason={reason} />
        {failures.length === 0 ? null : (
          <p>
            Not all of the data was searched. <PartialMark failures={failures} />
          </p>
        )}
      </>
    }
    actions={<Actions reason={reason} />}
    data-test-subj={`nothing-${reason.kind}`}
  />
);

const Body = ({ reason }: { reason: Reason }) => {
  const dates = useDates();
  switch (reason.kind) {
    case 'noIndices':
      return (
        <p>
          Looked for <code>{reason.indexPattern}</code>. Load events into such an index, or set the
          pattern under Stack Management, Advanced Settings, Suricata Hunt. This page finds them as
          soon as they are there.
        </p>
      );
    case 'noEvents':
      return (
        <p>
          {counted(reason.indices, 'index', 'indices')} fit <code>{reason.indexPattern}</code>, but
          none has an event of Suricata.
        </p>
      );
    case 'time':
      return reason.last === undefined ? (
        <p>Widen the range to see what the indices hold.</p>
      ) : (
        <p>
          The indices <code>{reason.indexPattern}</code> hold {exactCount(reason.events)} events,
          from {dates.format(reason.first)} to {dates.format(reason.last)}.
        </p>
      );
    case 'otherTypes':
      return <p>{counted(reason.count, 'event')} of other types match.</p>;
    case 'suppressed':
      return <p>{counted(reason.count, 'suppressed event')} match.</p>;
    case 'filters':
      return <p>Switch a filter off to see which one is too narrow.</p>;
    case 'noTypes':
    case 'noTags':
      return <p>Without any, nothing can be found.</p>;
  }
};

const Actions = ({ reason }: { reason: Reason }) => {
  const { update } = useHunt();
  const go = (change: (state: HuntState) => HuntState) => () =>
    update((now) => fromFirstPage(change(now)));
  const allData = (
    <EuiButton
      size="s"
      onClick={go((now) => ({ ...now, time: 'all' }))}
      data-test-subj="showAllData"
    >
      Show all data
    </EuiButton>
  );
  switch (reason.kind) {
    case 'time':
      return allData;
    case 'noTypes':
    case 'otherTypes':
      return (
        <EuiButton
          size="s"
          onClick={go((now) => ({ ...now, types: 'all' }))}
          data-test-subj="showAllTypes"
        >
          Show all event types
        </EuiButton>
      );
    case 'noTags':
      return (
        <EuiButton size="s" onClick={go((now) => ({ ...now, tags: TAGS }))}>
          Switch all tags on
        </EuiButton>
      );
    case 'suppressed':
      return (
        <EuiButton size="s" onClick={go((now) => ({ ...now, suppressed: true }))}>
          Show suppressed events
        </EuiButton>
      );
    case 'filters':
      return <FilterActions />;
    default:
      return null;
  }
};

/** More would be a second filter bar. */
const MOST_OFFERED = 4;

const FilterActions = () => {
  const { state, setFilters, update } = useHunt();
  const names = useFilterNames();
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 4 }}>
      {state.filters.slice(0, MOST_OFFERED + 4).map((node, index) =>
        node.disabled === true ? null : (
          <EuiButtonEmpty
            key={index}
            size="s"
            onClick={() => setFilters((filters) => toggleFilter(filters, index))}
            data-test-subj="disableFilter"
          >
            Switch off: {describeFilter(node, { ...names, mostValues: 3 })}
          </EuiButtonEmpty>
        ),
      )}
      {state.query === undefined ? null : (
        <EuiButtonEmpty
          size="s"
          onClick={() => update(({ query: _, ...now }) => fromFirstPage(now))}
          data-test-subj="dropQuery"
        >
          Without the free text {cutMiddle(visibleText(state.query), 60)}
        </EuiButtonEmpty>
      )}
      {state.time === 'all' ? null : (
        <EuiButtonEmpty
          size="s"
          onClick={() => update((now) => ({ ...now, time: 'all' }))}
          data-test-subj="showAllData"
        >
          Look at all data
        </EuiButtonEmpty>
      )}
    </div>
  );
};
