import React from 'react';
import { useQuery } from '@tanstack/react-query';
import { EuiButtonEmpty, EuiSkeletonText, EuiText } from '@elastic/eui';
import { huntHost, type HostCard } from '../../common/api';
import { addFilter, askingOnly, fromFirstPage, useAskedHunt, useHunt, VIEW } from '../hunt';
import { useDates, useServices } from '../services';
import { useRecordHost } from '../trail';
import { BesideFlyout, counted, FlyoutTitle, PartialMark, Problem, Value } from '../widgets';
import { HostCardBody } from './host_card';
import { hostField } from './network_filter';

const useCard = (ip: string) => {
  const { callApi } = useServices();
  const { timeRange } = useAskedHunt() ?? {};
  return useQuery({
    // Under the view, so that a refresh asks for it too.
    queryKey: [VIEW, 'host', ip, timeRange],
    queryFn: ({ signal }) =>
      callApi(huntHost, { body: { ip, ...(timeRange && { timeRange }) } }, { signal }),
  });
};

/** The host that the address of the page names, in brief, beside the hunt. */
export const HostFlyout = ({ ip }: { ip: string }) => {
  useRecordHost(ip);
  const { update } = useHunt();
  const { data, error, refetch } = useCard(ip);
  return (
    <BesideFlyout
      close={() => update(({ host: _, ...now }) => now)}
      size="44%"
      header={
        <>
          <FlyoutTitle>
            <Value field={hostField('both')} value={ip} mono />
          </FlyoutTitle>
          {data === undefined ? (
            <EuiSkeletonText lines={1} size="s" contentAriaLabel="Host" />
          ) : (
            <Facts card={data} />
          )}
        </>
      }
      data-test-subj="hostFlyout"
    >
      {data !== undefined ? (
        <>
          <Ways ip={ip} />
          <HostCardBody card={data} />
        </>
      ) : error !== null ? (
        <Problem
          title="The host could not be loaded"
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <EuiSkeletonText lines={10} contentAriaLabel="Host" />
      )}
    </BesideFlyout>
  );
};

const Facts = ({ card }: { card: HostCard }) => {
  const dates = useDates();
  const [network] = card.networks;
  const seen =
    card.firstSeen === null
      ? 'no events in this time range'
      : `${dates.format(card.firstSeen)} to ${dates.format(card.lastSeen)}`;
  return (
    <EuiText size="xs" color="subdued">
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
        <span>{card.inside ? 'inside' : 'outside'}</span>
        {network === undefined ? null : <span>{network.name}</span>}
        <span title="First and last event in this time range">{seen}</span>
        <span>{counted(card.alertCount, 'alert')}</span>
        <PartialMark failures={card.failures} />
      </span>
    </EuiText>
  );
};

/** Where to go from a host. */
const Ways = ({ ip }: { ip: string }) => {
  const { update } = useHunt();
  const filter = { field: hostField('both'), op: 'is' as const, value: ip };
  return (
    <div style={{ marginInlineStart: -8, marginBlockEnd: 8 }}>
      <EuiButtonEmpty
        size="xs"
        iconType="list"
        onClick={() => update(({ host: _, ...now }) => askingOnly(now, [filter]))}
        data-test-subj="hostAllEvents"
      >
        Show all its events
      </EuiButtonEmpty>
      <EuiButtonEmpty
        size="xs"
        iconType="plusCircle"
        onClick={() =>
          update((now) => fromFirstPage({ ...now, filters: addFilter(now.filters, filter) }))
        }
        data-test-subj="hostFilterFor"
      >
        Filter for it
      </EuiButtonEmpty>
    </div>
  );
};
