import React, { type ReactNode } from 'react';
import { EuiText, EuiTitle } from '@elastic/eui';
import type { HostCard } from '../../common/api';
import { ASKED_NAMES, NAME_SOURCE_WORDS, nameField } from '../../common/hosts';
import { counted, EventTypeName, exactCount, shortBytes, Value } from '../widgets';
import { RoleEvidence } from './roles_cell';
import { useHostActions } from './use_host_actions';

type Side = HostCard['asServer'];

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section style={{ marginBlockEnd: 16 }}>
    <EuiTitle size="xxs">
      <h3>{title}</h3>
    </EuiTitle>
    {children}
  </section>
);

const Muted = ({ children }: { children: ReactNode }) => (
  <EuiText size="xs" color="subdued">
    <p>{children}</p>
  </EuiText>
);

interface ListProps {
  items: readonly { key: string; shown: ReactNode; events: number }[];
}

/** Values with their events, most first. */
const List = ({ items }: ListProps) => (
  <div className="shCardList">
    {items.map(({ key, shown, events }) => (
      <React.Fragment key={key}>
        <span className="shLine">{shown}</span>
        <span className="shNumber shMuted" style={{ textAlign: 'right' }}>
          {exactCount(events)}
        </span>
      </React.Fragment>
    ))}
  </div>
);

/** What a host is and did in the time range. */
export const HostCardBody = ({ card }: { card: HostCard }) => {
  const { showEvidence } = useHostActions();
  const { fact, alerts } = card;
  return (
    <div data-test-subj="hostCard">
      <div className="shCardColumns">
        <Part title="Names">
          {fact.names.length === 0 ? (
            <Muted>No name was seen in this time range.</Muted>
          ) : (
            <List
              items={fact.names.map(({ name, from, events }) => ({
                key: name,
                events,
                shown: (
                  <>
                    <Value field={nameField(from)} value={name} />{' '}
                    <span className="shMuted">{NAME_SOURCE_WORDS[from]}</span>
                  </>
                ),
              }))}
            />
          )}
        </Part>
        <Part title="Roles">
          {fact.roles.length === 0 ? (
            <Muted>Nothing that it served shows a role.</Muted>
          ) : (
            <RoleEvidence ip={card.ip} roles={fact.roles} showEvidence={showEvidence} />
          )}
        </Part>
      </div>
      <Part title={`Alerts ${exactCount(card.alertCount)}`}>
        {alerts.length === 0 ? (
          <Muted>None in this time range.</Muted>
        ) : (
          <List
            items={alerts.map(({ sid, signature, events }) => ({
              key: sid,
              events,
              shown:
                signature === null ? (
                  <Value field="alert.signature_id" value={sid} />
                ) : (
                  <Value field="alert.signature" value={signature} />
                ),
            }))}
          />
        )}
      </Part>
      <div className="shCardColumns">
        <SidePart
          title="What it served"
          side={card.asServer}
          peers="Clients"
          peerField="client.ip"
        />
        <SidePart
          title="What it asked for"
          side={card.asClient}
          peers="Servers"
          peerField="server.ip"
        />
      </div>
    </div>
  );
};

/** In which protocol a name at this field was asked for, in a word. */
const sourceOf = (field: string): string | undefined => {
  const asked = ASKED_NAMES.find(({ path }) => path === field);
  return asked && NAME_SOURCE_WORDS[asked.from];
};

interface SideProps {
  title: string;
  side: Side;
  peers: string;
  peerField: string;
}

const SidePart = ({ title, side, peers, peerField }: SideProps) => {
  if (side.events === 0) {
    return (
      <Part title={title}>
        <Muted>Nothing in this time range.</Muted>
      </Part>
    );
  }
  const { count, isExact } = side.peerCount;
  const types = Object.entries(side.byEventType).toSorted(([, a], [, b]) => b - a);
  const values = (items: Side['ports'], field: string, mono = false) =>
    items.map(({ value, events }) => ({
      key: value,
      events,
      shown: <Value field={field} value={value} mono={mono} />,
    }));
  return (
    <Part title={title}>
      <Muted>
        {counted(side.events, 'event')}
        {side.bytes === null
          ? ''
          : `, sent ${shortBytes(side.bytes.out)}, got ${shortBytes(side.bytes.in)}`}
      </Muted>
      <List
        items={types.map(([type, events]) => ({
          key: type,
          events,
          shown: <EventTypeName type={type} />,
        }))}
      />
      <Named name="Ports">
        <List items={values(side.ports, 'server.port')} />
      </Named>
      <Named name="Protocols" isEmpty={side.protocols.length === 0}>
        <List items={values(side.protocols, 'app_proto')} />
      </Named>
      <Named name="Names" isEmpty={side.names.length === 0}>
        <List
          items={side.names.map(({ field, value, events }) => ({
            key: `${field} ${value}`,
            events,
            shown: (
              <>
                <Value field={field} value={value} />{' '}
                <span className="shMuted">{sourceOf(field)}</span>
              </>
            ),
          }))}
        />
      </Named>
      <Named name={`${peers} ${isExact ? '' : 'about '}${exactCount(count)}`}>
        <List items={values(side.peers, peerField, true)} />
      </Named>
    </Part>
  );
};

const Named = ({
  name,
  isEmpty = false,
  children,
}: {
  name: string;
  isEmpty?: boolean;
  children: ReactNode;
}) =>
  isEmpty ? null : (
    <>
      <h4 className="shSmall shMuted">{name}</h4>
      {children}
    </>
  );
