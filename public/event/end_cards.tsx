import React from 'react';
import { EuiIconTip, EuiText, useEuiTheme } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { endsOf, type End } from '../../common/hosts';
import { useNetworkLookup } from '../hunt';
import { DASH, NetworkName, Value } from '../widgets';

interface CardProps {
  side: 'client' | 'server';
  end: End | undefined;
  how: string;
}

const NAMES = { client: 'Client', server: 'Server' } as const;

const EndCard = ({ side, end, how }: CardProps) => {
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
            type="questionInCircle"
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
        </EuiText>
      )}
    </div>
  );
};

/** The two ends of an event. */
export const EndCards = ({ event }: { event: EventRow['event'] }) => {
  const { client, server, how } = endsOf(event);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
      <EndCard side="client" end={client} how={how} />
      <EndCard side="server" end={server} how={how} />
    </div>
  );
};
