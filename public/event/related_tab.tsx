import React, { useMemo } from 'react';
import { EuiButtonEmpty, EuiSkeletonText, EuiText, useEuiTheme } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { relatedCounts, type EventRow } from '../../common/api';
import { TAGS } from '../../common/hunts';
import { replaceFilters, useHunt } from '../hunt';
import { useServices } from '../services';
import { exactCount, PartialMark, Problem, Value } from '../widgets';
import { relatedThings, type RelatedThing } from './related';

const useCounts = (things: readonly RelatedThing[]) => {
  const { callApi } = useServices();
  const { time, suppressed } = useHunt().state;
  const body = {
    ...(time === 'all' ? {} : { timeRange: time }),
    ...(suppressed ? { includeSuppressed: true } : {}),
    filters: things.map(({ filter }) => filter),
  };
  return useQuery({
    queryKey: ['related', body],
    queryFn: ({ signal }) => callApi(relatedCounts, { body }, { signal }),
    enabled: things.length > 0,
  });
};

const Row = ({ thing, count }: { thing: RelatedThing; count: number | undefined }) => {
  const { euiTheme } = useEuiTheme();
  const { update } = useHunt();
  const show = () =>
    update((now) => ({
      ...now,
      // The count is of all types and tags: so is what the click shows.
      types: 'all',
      tags: TAGS,
      tab: 'events',
      filters: replaceFilters(now.filters, thing.filter),
    }));
  return (
    <tr style={{ borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}` }}>
      <th
        scope="row"
        style={{ width: '34%', padding: '4px 8px 4px 0', fontWeight: 'normal', textAlign: 'left' }}
      >
        {thing.label}
      </th>
      <td style={{ maxWidth: 0, padding: '4px 8px 4px 0' }}>
        <Value field={thing.field} value={thing.value} most={120}>
          {thing.shown}
        </Value>
      </td>
      <td style={{ width: 130, textAlign: 'right' }}>
        <EuiButtonEmpty
          size="xs"
          flush="right"
          isDisabled={count === undefined || count === 0}
          onClick={show}
          aria-label={`Hunt for ${thing.label.toLowerCase()}: ${exactCount(count)} events`}
          data-test-subj={`related-${thing.field}`}
        >
          <span className="shNumber">{exactCount(count)}</span>
        </EuiButtonEmpty>
      </td>
    </tr>
  );
};

/** How many events share something with this one in the hunt's time range, each a click away. */
export const RelatedTab = ({ event }: { event: EventRow['event'] }) => {
  const things = useMemo(() => relatedThings(event), [event]);
  const { data, error, refetch } = useCounts(things);
  if (things.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>This event holds nothing that others could share.</p>
      </EuiText>
    );
  }
  if (error !== null) {
    return (
      <Problem
        title="Related events could not be counted"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <>
      <EuiText size="xs" color="subdued">
        <p>
          Events of all types in the time range of the hunt, this one among them. A count is a hunt
          for just that. <PartialMark failures={data?.failures ?? []} />
        </p>
      </EuiText>
      {data === undefined ? (
        <EuiSkeletonText lines={6} contentAriaLabel="Related events" />
      ) : (
        <EuiText size="s">
          <table style={{ width: '100%', marginTop: 8 }} data-test-subj="relatedTable">
            <tbody>
              {things.map((thing, at) => (
                <Row key={thing.label} thing={thing} count={data.counts[at]} />
              ))}
            </tbody>
          </table>
        </EuiText>
      )}
    </>
  );
};
