import React from 'react';
import type { HostFacts, Hosts } from '../../common/api';
import { useHunt, useNetworks, type HostsState } from '../hunt';
import { exactCount, FindBox } from '../widgets';
import { ChoiceButton } from './choice_button';
import { KIND_PREFIX, networkChoices } from './network_choices';

interface ListToolsProps {
  hosts: Hosts | undefined;
  roles: HostFacts['roles'] | undefined;
  change: (part: Partial<HostsState>) => void;
}

/** What narrows and groups the list without changing the hunt. */
export const ListTools = ({ hosts, roles, change }: ListToolsProps) => {
  const { state } = useHunt();
  const { where, network, kind, role, group, find = '' } = state.hosts;
  const { data: networks = [] } = useNetworks();
  const narrow = (part: Partial<HostsState>) => change({ ...part, page: 1 });
  const chosenId = network ?? (kind === undefined ? undefined : `${KIND_PREFIX}${kind}`);
  const choices = networkChoices(networks, hosts?.places);
  return (
    <div className="shListTools">
      <Places places={hosts?.places} where={where} narrow={narrow} />
      <ChoiceButton
        label="Network"
        chosenId={chosenId}
        chosen={choices.find(({ id }) => id !== undefined && id === chosenId)?.label ?? chosenId}
        choices={choices}
        none="There are no network definitions"
        onChoose={(id) =>
          narrow(
            id?.startsWith(KIND_PREFIX) === true
              ? { kind: id.slice(KIND_PREFIX.length), network: undefined }
              : { network: id, kind: undefined },
          )
        }
        data-test-subj="hostsNetwork"
      />
      <ChoiceButton
        label="Role"
        chosenId={role}
        chosen={role}
        choices={roles?.map(({ role: name, hosts: count }) => ({ id: name, label: name, count }))}
        none="No host shows a role in this time range"
        onChoose={(id) => narrow({ role: id })}
        data-test-subj="hostsRole"
      />
      <button
        type="button"
        className="shButton shSwitch"
        style={{ height: 26, fontSize: 12 }}
        aria-pressed={group === 'network'}
        onClick={() => narrow({ group: group === 'network' ? undefined : 'network' })}
        data-test-subj="hostsGroup"
      >
        Group by network
      </button>
      <FindBox
        value={find}
        label="Find in hosts"
        placeholder="Address or name"
        width={190}
        onFind={(text) => narrow({ find: text.trim() === '' ? undefined : text })}
        data-test-subj="hostsFind"
      />
    </div>
  );
};

interface PlacesProps {
  places: Hosts['places'] | undefined;
  where: HostsState['where'];
  narrow: (part: Partial<HostsState>) => void;
}

const Places = ({ places, where, narrow }: PlacesProps) => {
  const all = places && places.inside + places.outside;
  const parts = [
    { id: undefined, name: 'All', count: all },
    { id: 'inside' as const, name: 'Inside', count: places?.inside },
    { id: 'outside' as const, name: 'Outside', count: places?.outside },
  ];
  return (
    <div className="shSegments" role="group" aria-label="Inside or outside of the home network">
      {parts.map(({ id, name, count }) => (
        <button
          key={name}
          type="button"
          className="shButton shSwitch"
          aria-pressed={where === id}
          onClick={() => narrow({ where: id })}
          data-test-subj={`hosts${name}`}
        >
          {name} <span className="shNumber shMuted">{exactCount(count)}</span>
        </button>
      ))}
    </div>
  );
};
