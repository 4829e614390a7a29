import React, { useDeferredValue, useMemo, useState } from 'react';
import { EuiButton, EuiButtonEmpty, EuiSpacer, EuiText } from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import { overlapFinder } from '../../common/networks';
import { useCannotSave } from '../services';
import { Conflict, Problem } from '../widgets';
import { conflictParts, stateInConflict } from './conflict';
import { draftOf, readDraft, type NetworkDraft } from './draft';
import { NetworkFields } from './network_fields';
import { useNetworkActions } from './use_network_actions';
import { copyName } from './words';

interface FormProps {
  /** The definition that is changed; undefined for a new one. */
  network: SavedNetwork | undefined;
  first: NetworkDraft;
  all: readonly SavedNetwork[];
  close: () => void;
}

/** A definition to make or to change. What somebody else changed meanwhile is shown before it is lost. */
export const NetworkForm = ({ network, first, all, close }: FormProps) => {
  const cannot = useCannotSave();
  const [draft, setDraft] = useState(first);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const { create, update } = useNetworkActions();
  const change = (changes: Partial<NetworkDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const touch = (field: string) => setTouched((before) => new Set(before).add(field));
  const others = useMemo(() => all.filter(({ id }) => id !== network?.id), [all, network]);
  const taken = useMemo(() => new Set(others.map(({ name }) => name)), [others]);
  const overlapsOf = useMemo(() => overlapFinder(others), [others]);
  const read = useMemo(() => readDraft(draft), [draft]);
  const looked = useDeferredValue('network' in read ? read.network.cidrs : undefined);
  const isTaken = taken.has(draft.name.trim());
  const problems = [
    ...(isTaken ? [{ field: 'name', message: 'Another network has this name.' }] : []),
    ...('problems' in read ? read.problems.filter(({ field }) => touched.has(field)) : []),
  ];
  const error = update.error ?? create.error;
  const theirs = stateInConflict(error);
  const isBusy = create.isPending || update.isPending;
  const saved = { onSuccess: close };
  const mine = 'network' in read && !isTaken ? read.network : undefined;
  const saveNew = (name?: string) => {
    if (mine === undefined) return;
    update.reset();
    create.mutate({ attributes: { ...mine, ...(name === undefined ? {} : { name }) } }, saved);
  };
  const saveInto = (id: string, version: string) => {
    if (mine !== undefined) update.mutate({ id, version, attributes: mine }, saved);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (mine === undefined || cannot !== undefined || theirs !== undefined) return;
        if (network === undefined) saveNew();
        else saveInto(network.id, network.version);
      }}
      data-test-subj="networkForm"
    >
      {theirs !== undefined && mine !== undefined ? (
        <Conflict
          what="network"
          changedBy={theirs.updatedBy}
          changedAt={theirs.updatedAt}
          parts={conflictParts(mine, theirs)}
          isBusy={isBusy}
          keepTheirs={close}
          overwrite={() => saveInto(theirs.id, theirs.version)}
          saveAsNew={() => saveNew(copyName(mine.name, new Set([...taken, theirs.name])))}
        />
      ) : error === null ? null : (
        <Problem title="The network was not saved" error={error} />
      )}
      {error === null ? null : <EuiSpacer size="m" />}
      <NetworkFields
        draft={draft}
        change={change}
        touch={touch}
        problems={problems}
        cidrs={looked}
        overlapsOf={overlapsOf}
      />
      <EuiSpacer size="m" />
      {cannot === undefined ? null : (
        <EuiText size="xs" color="subdued" data-test-subj="networkCannotSave">
          <p>{cannot}</p>
        </EuiText>
      )}
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        <EuiButtonEmpty size="s" onClick={close}>
          Cancel
        </EuiButtonEmpty>
        <EuiButton
          size="s"
          fill
          type="submit"
          isLoading={isBusy}
          isDisabled={mine === undefined || cannot !== undefined || theirs !== undefined}
          data-test-subj="networkSave"
        >
          {network === undefined ? 'Create network' : 'Save changes'}
        </EuiButton>
      </div>
    </form>
  );
};

/** The draft of a copy. */
export const copyOf = (network: SavedNetwork, all: readonly SavedNetwork[]): NetworkDraft => ({
  ...draftOf(network),
  name: copyName(network.name, new Set(all.map(({ name }) => name))),
});
