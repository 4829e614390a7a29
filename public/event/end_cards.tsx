import React from 'react';
import { EuiIconTip, EuiText, useEuiTheme } from '@elastic/eui';
import type { EventRow, SeenName } from '../../common/api';
import { textOf, timeOf } from '../../common/events';
import { parseDate } from '../../common/filters';
import { endsOf, type End } from '../../common/hosts';
import { useNetworkLookup } from '../hunt';
import { DASH, NetworkName, Value } from '../widgets';
import { Names, useAddressNames } from './names';

interface CardProps {
  side: 'client' | 'server';
  end: End | undefined;
  how: string;
  names: readonly SeenName[];
}

const NAMES = { client: 'Client', server: 'Server' } as const;

const EndCard = ({ side, end, how, names }: CardProps) => {
  const { euiTheme } = useEuiTheme();
  const lookup = useNetworkLookup();
  const networks = end === undefined ? [] : lookup.networksOf(end.ip);
  return (
    <div
      style={{
        flex: '1 1 220px',
        minWidth: 0,
        borderTop: `2px solid ${euiTheme.colors.borderBaseProminent}`,
        paddingTop: 6,
      }}
      data-test-subj={`${side}Card`}
    >
      <EuiText size="xs" color="subdued">
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          {NAMES[side]}
          <EuiIconTip
            type="question"
            size="s"
            color="subdued"
            aria-label="How client and server are told apart"
            content={`Client and server are told apart ${how}.`}
          />
        </span>
      </EuiText>
      <EuiText size="s">
        {end === undefined ? (
          DASH
        ) : (
          <>
            <Value field={`${side}.ip`} value={end.ip} mono />
            {end.port === undefined ? null : (
              <>
                <span className="shMuted"> port </span>
                <Value field={`${side}.port`} value={end.port} mono />
              </>
            )}
          </>
        )}
      </EuiText>
      {end === undefined ? null : (
        <EuiText size="xs" color="subdued">
          <span style={{ display: 'flex', flexWrap: 'wrap', columnGap: 12 }}>
            {lookup.isInside(end.ip) ? 'inside' : 'outside'}
            {networks.map((network) => (
              <NetworkName key={network.id} networks={[network]} field={`${side}.ip`} />
            ))}
          </span>
          <Names names={names} />
        </EuiText>
      )}
    </div>
  );
};

/** When the connection of an event was opened, or else the event itself, as ISO text. */
const momentOf = (event: EventRow['event']): string | undefined => {
  const text = textOf(event, 'flow.start') ?? timeOf(event);
  const millis = text === undefined ? undefined : parseDate(text, 0);
  // DNS and DHCP answer before, TLS and HTTP name the server a moment after.
  return millis === undefined ? undefined : new Date(millis + 5_000).toISOString();
};

/** The two ends of an event, with the names that they had then. */
export const EndCards = ({ event }: { event: EventRow['event'] }) => {
  const { client, server, how } = endsOf(event);
  const addresses = [client, server].flatMap((end) => (end === undefined ? [] : [end.ip]));
  const { data } = useAddressNames([...new Set(addresses)], momentOf(event));
  const namesOf = (end: End | undefined) => (end === undefined ? [] : (data?.[end.ip] ?? []));
  return (
    // The names come later: their place is kept, so that nothing below moves by more than a line.
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, minHeight: 96 }}>
      <EndCard side="client" end={client} how={how} names={namesOf(client)} />
      <EndCard side="server" end={server} how={how} names={namesOf(server)} />
    </div>
  );
};
