import React from 'react';
import { EuiIcon, EuiSkeletonText, EuiText, EuiTitle } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { eventWhy, type Judged, type Why } from '../../common/api';
import { cutMiddle, visibleText } from '../../common/eve';
import { fieldLabel, type Verdict } from '../../common/filters';
import { addFilter, useAskedHunt, useHunt } from '../hunt';
import { useServices } from '../services';
import { counted, PartialMark, Problem } from '../widgets';

interface EventKey {
  index: string;
  id: string;
}

const useWhy = ({ index, id }: EventKey) => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: ['why', index, id, hunt],
    queryFn: ({ signal }) =>
      callApi(eventWhy, { params: { index, id }, body: hunt ?? {} }, { signal }),
    enabled: hunt !== undefined,
  });
};

/** Why the event is in the hunt, or is not: part by part, with what decides. */
export const WhyTab = ({ event }: { event: EventKey }) => {
  const { data, error, refetch } = useWhy(event);
  if (error !== null) {
    return (
      <Problem
        title="It could not be told why the event matches"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <EuiSkeletonText lines={8} contentAriaLabel="Why" />;
  return <Found data={data} />;
};

const OF_WORDS: Readonly<Record<Judged['of'], string>> = {
  time: 'Time range',
  eventTypes: 'Event types',
  tags: 'Tags',
  suppressed: 'Suppressed',
  query: 'Free text',
  filter: 'Filter',
  guidedFilter: 'Guided filter',
};

const Found = ({ data }: { data: Why }) => (
  <EuiText size="s" data-test-subj="whyTab">
    <section style={{ marginBottom: 16 }}>
      <EuiTitle size="xxs">
        <h3 style={{ fontSize: 'inherit' }}>
          {data.matches
            ? 'The event matches all that the hunt asks'
            : 'The event does not match the hunt'}{' '}
          <PartialMark failures={data.failures} />
        </h3>
      </EuiTitle>
      {data.hunt.map(({ of, index, verdict }) => (
        <VerdictRow key={`${of} ${index ?? ''}`} verdict={verdict} what={OF_WORDS[of]} isOpen />
      ))}
    </section>
    <section>
      <EuiTitle size="xxs">
        <h3 style={{ fontSize: 'inherit' }}>
          {counted(data.guided.length, 'guided filter')} of {data.guidedAsked} match it
        </h3>
      </EuiTitle>
      {data.guided.length === 0 ? (
        <p className="shMuted">
          None by itself. It is an event that the catalogue has no name for.
        </p>
      ) : null}
      {data.guided.map((one) => (
        <Guided key={one.id} one={one} />
      ))}
    </section>
  </EuiText>
);

const Guided = ({ one }: { one: Why['guided'][number] }) => {
  const { setFilters } = useHunt();
  return (
    <div style={{ display: 'flex', alignItems: 'flex-start', gap: 8 }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <VerdictRow verdict={one.verdict} isOpen={false} />
      </div>
      <button
        type="button"
        className="shButton shValue"
        style={{ flex: 'none', lineHeight: '26px' }}
        title={`Add the guided filter ${one.name} to the hunt`}
        onClick={() => setFilters((filters) => addFilter(filters, { guided: one.id }))}
        data-test-subj="whyAddGuided"
      >
        Add
      </button>
    </div>
  );
};

const Mark = ({ matches }: { matches: boolean }) => (
  <EuiIcon
    type={matches ? 'check' : 'cross'}
    size="s"
    color={matches ? 'success' : 'danger'}
    aria-label={matches ? 'matches' : 'does not match'}
  />
);

const LONGEST_TEXT = 300;
const LONGEST_VALUE = 120;

const Held = ({ verdict: { held } }: { verdict: Verdict }) => (
  <>
    {held.map(({ field, values, more }) => (
      <div key={field} className="shMuted" style={{ overflowWrap: 'anywhere' }}>
        {fieldLabel(field)}:{' '}
        {values.length === 0
          ? 'not in this event'
          : values
              .map((value) =>
                value === '' ? '(empty)' : cutMiddle(visibleText(value), LONGEST_VALUE),
              )
              .join(', ')}
        {more > 0 ? ` and ${more} more` : ''}
      </div>
    ))}
  </>
);

interface RowProps {
  verdict: Verdict;
  what?: string;
  isOpen: boolean;
}

/** A part of the question: whether it matches, what it asks, what the event holds, its own parts. */
const VerdictRow = ({ verdict, what, isOpen }: RowProps) => {
  const text = cutMiddle(visibleText(verdict.text), LONGEST_TEXT);
  const line = (
    <>
      <Mark matches={verdict.matches} />{' '}
      {what === undefined ? null : <span className="shMuted">{what}: </span>}
      <span style={{ overflowWrap: 'anywhere' }}>{text}</span>
    </>
  );
  const inside = (
    <div style={{ paddingInlineStart: 20 }}>
      <Held verdict={verdict} />
      {verdict.parts.map((part, at) => (
        <VerdictRow key={at} verdict={part} isOpen={isOpen} />
      ))}
    </div>
  );
  return verdict.parts.length === 0 ? (
    <div style={{ padding: '3px 0' }}>
      {line}
      {inside}
    </div>
  ) : (
    <details open={isOpen} style={{ padding: '3px 0' }}>
      <summary style={{ cursor: 'pointer' }}>{line}</summary>
      {inside}
    </details>
  );
};
