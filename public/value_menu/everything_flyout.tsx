import React, { type ReactNode } from 'react';
import { EuiSkeletonText, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import type { Everything } from '../../common/api';
import { cutMiddle } from '../../common/eve';
import { fieldLabel } from '../../common/filters';
import { useDates } from '../services';
import {
  BesideFlyout,
  counted,
  EventTypeName,
  exactCount,
  FlyoutTitle,
  PartialMark,
  Problem,
  shownValue,
  Value,
  type FieldValue,
} from '../widgets';
import { useShowEvents } from './use_show_events';
import { useEverything } from './use_value_facts';

interface FlyoutProps {
  of: FieldValue;
  close: () => void;
}

/** Where a value stands: in every field of its kind, by event type, with whom. */
export const EverythingFlyout = ({ of, close }: FlyoutProps) => {
  const { data, error, refetch } = useEverything(of);
  return (
    <BesideFlyout
      close={close}
      header={
        <>
          <EuiText size="xs" color="subdued">
            Everything about this {data?.kind ?? 'value'}
          </EuiText>
          <FlyoutTitle>{cutMiddle(shownValue(of.value), 200)}</FlyoutTitle>
        </>
      }
      data-test-subj="everythingFlyout"
    >
      {(leave) =>
        error !== null ? (
          <Problem
            title="The value could not be looked for"
            error={error}
            onRetry={() => void refetch()}
          />
        ) : data === undefined ? (
          <EuiSkeletonText lines={10} contentAriaLabel="Everything about this value" />
        ) : (
          <Found data={data} of={of} leave={leave} />
        )
      }
    </BesideFlyout>
  );
};

const Found = ({ data, of, leave }: { data: Everything; of: FieldValue; leave: () => void }) => {
  const dates = useDates();
  const showEvents = useShowEvents(of.value);
  const show = (fields: readonly string[], eventType?: string) => {
    showEvents(fields, eventType);
    leave();
  };
  const lookedIn = `Looked for in ${counted(data.fields.length, 'field')}: ${data.fields.join(', ')}.`;
  if (data.total === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>No event of the time range has it. {lookedIn} Widen the time range to look further.</p>
        <PartialMark failures={data.failures} />
      </EuiText>
    );
  }
  const held = [
    ...new Set(data.byEventType.flatMap(({ fields }) => fields.map(({ field }) => field))),
  ];
  return (
    <EuiText size="s">
      <p>
        <Count events={data.total} onClick={() => show(held)} />{' '}
        {data.total === 1 ? 'event' : 'events'} in the time range, whatever the hunt filters; first{' '}
        <span title={dates.inFull(data.firstSeen)}>{dates.format(data.firstSeen)}</span>, last{' '}
        <span title={dates.inFull(data.lastSeen)}>{dates.format(data.lastSeen)}</span>.{' '}
        <PartialMark failures={data.failures} />
      </p>
      {data.byEventType.map(({ eventType, events, fields }) => (
        <section key={eventType} style={{ marginBottom: 12 }} data-test-subj="everythingType">
          <Line
            head
            name={<EventTypeName type={eventType} />}
            count={
              <Count
                events={events}
                onClick={() =>
                  show(
                    fields.map(({ field }) => field),
                    eventType,
                  )
                }
              />
            }
          />
          {fields.map(({ field, events: ofField }) => (
            <Line
              key={field}
              name={
                <span className="shLine" title={field} style={{ paddingInlineStart: 15 }}>
                  {fieldLabel(field)} <span className="shMuted shMono">{field}</span>
                </span>
              }
              count={<Count events={ofField} onClick={() => show([field], eventType)} />}
            />
          ))}
        </section>
      ))}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
        <Partners
          title="Clients"
          hosts={data.clients}
          isExact={data.partnersAreExact}
          field="client.ip"
        />
        <Partners
          title="Servers"
          hosts={data.servers}
          isExact={data.partnersAreExact}
          field="server.ip"
        />
      </div>
      <EuiSpacer size="m" />
      <EuiText size="xs" color="subdued">
        <p style={{ overflowWrap: 'anywhere' }}>{lookedIn}</p>
      </EuiText>
    </EuiText>
  );
};

const Line = ({
  name,
  count,
  head = false,
}: {
  name: ReactNode;
  count: ReactNode;
  head?: boolean;
}) => (
  <div style={{ display: 'flex', gap: 12, lineHeight: '26px', fontWeight: head ? 600 : undefined }}>
    <span style={{ flex: 1, minWidth: 0 }}>{name}</span>
    {count}
  </div>
);

const Count = ({ events, onClick }: { events: number; onClick: () => void }) => (
  <button
    type="button"
    className="shButton shValue shNumber"
    title={`Show ${counted(events, 'event')}`}
    onClick={onClick}
    data-test-subj="everythingCount"
  >
    {exactCount(events)}
  </button>
);

interface PartnersProps {
  title: string;
  hosts: Everything['clients'];
  isExact: boolean;
  field: string;
}

/** The hosts at one end of the events that have the value. */
const Partners = ({ title, hosts, isExact, field }: PartnersProps) => (
  <section style={{ flex: '1 1 200px', minWidth: 0 }}>
    <EuiTitle size="xxs">
      <h3 style={{ fontSize: 'inherit' }}>{hosts.length === 10 ? `${title}, top 10` : title}</h3>
    </EuiTitle>
    {hosts.length === 0 ? <span className="shMuted">no other host</span> : null}
    {hosts.map(({ ip, events }) => (
      <Line
        key={ip}
        name={<Value field={field} value={ip} mono />}
        count={
          <span className="shNumber">
            {isExact ? exactCount(events) : `${exactCount(events)}+`}
          </span>
        }
      />
    ))}
  </section>
);
