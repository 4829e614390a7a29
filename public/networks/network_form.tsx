import React, { useDeferredValue, useMemo, useState } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  EuiSuperSelect,
  EuiSwitch,
  EuiText,
  EuiTextArea,
} from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import {
  KIND_COLOURS,
  NETWORK_COLOURS,
  NETWORK_KINDS,
  NETWORK_LIMITS,
  overlapFinder,
  type NetworkKind,
} from '../../common/networks';
import { useCannotSave } from '../services';
import { Conflict, NetworkLabel, Problem } from '../widgets';
import { conflictParts, stateInConflict } from './conflict';
import { draftOf, readDraft, type NetworkDraft } from './draft';
import { RangeRemarks } from './range_remarks';
import { useNetworkActions } from './use_network_actions';
import { colourName, copyName, kindName } from './words';

interface FormProps {
  /** The definition that is changed; undefined for a new one. */
  network: SavedNetwork | undefined;
  first: NetworkDraft;
  all: readonly SavedNetwork[];
  close: () => void;
}

const KIND_OPTIONS = NETWORK_KINDS.map((kind) => ({ value: kind, text: kindName(kind) }));

const isKind = (text: string): text is NetworkKind => NETWORK_KINDS.some((kind) => kind === text);

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
  const problemAt = (field: string): string | undefined =>
    'problems' in read && touched.has(field)
      ? read.problems.find((problem) => problem.field === field)?.message
      : undefined;
  const isTaken = taken.has(draft.name.trim());
  const nameProblem = isTaken ? 'Another network has this name.' : problemAt('name');
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
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px' }}>
        <EuiFormRow
          fullWidth
          display="rowCompressed"
          label="Name"
          isInvalid={nameProblem !== undefined}
          error={nameProblem}
          style={{ flex: '2 1 240px' }}
        >
          <EuiFieldText
            fullWidth
            compressed
            name="networkName"
            autoFocus
            maxLength={NETWORK_LIMITS.name}
            isInvalid={nameProblem !== undefined}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
            onBlur={() => touch('name')}
            data-test-subj="networkNameField"
          />
        </EuiFormRow>
        <EuiFormRow
          fullWidth
          display="rowCompressed"
          label="Kind"
          style={{ flex: '1 1 140px', marginTop: 0 }}
        >
          <EuiSelect
            fullWidth
            compressed
            options={KIND_OPTIONS}
            value={draft.kind}
            onChange={({ target }) => {
              if (isKind(target.value)) change({ kind: target.value });
            }}
            data-test-subj="networkKind"
          />
        </EuiFormRow>
        <EuiFormRow
          fullWidth
          display="rowCompressed"
          label="Colour"
          style={{ flex: '1 1 160px', marginTop: 0 }}
        >
          <EuiSuperSelect
            fullWidth
            compressed
            aria-label="Colour"
            valueOfSelected={draft.colour ?? KIND_COLOURS[draft.kind]}
            options={NETWORK_COLOURS.map((colour) => ({
              value: colour,
              inputDisplay: <NetworkLabel name={colourName(colour)} colour={colour} />,
              dropdownDisplay: <NetworkLabel name={colourName(colour)} colour={colour} />,
            }))}
            onChange={(colour) => change({ colour })}
            data-test-subj="networkColour"
          />
        </EuiFormRow>
      </div>
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        display="rowCompressed"
        label="Ranges"
        helpText="Networks such as 10.1.0.0/16 or 2001:db8::/32, or single addresses; one a line"
        isInvalid={problemAt('cidrs') !== undefined}
        error={problemAt('cidrs')}
      >
        <EuiTextArea
          fullWidth
          compressed
          name="networkRanges"
          rows={6}
          className="shMono"
          spellCheck={false}
          isInvalid={problemAt('cidrs') !== undefined}
          value={draft.ranges}
          onChange={({ target }) => change({ ranges: target.value })}
          onBlur={() => touch('cidrs')}
          data-test-subj="networkRanges"
        />
      </EuiFormRow>
      <RangeRemarks ranges={draft.ranges} cidrs={looked} overlapsOf={overlapsOf} />
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        display="rowCompressed"
        label="Description"
        isInvalid={problemAt('description') !== undefined}
        error={problemAt('description')}
      >
        <EuiTextArea
          fullWidth
          compressed
          name="networkDescription"
          rows={2}
          maxLength={NETWORK_LIMITS.description}
          value={draft.description}
          onChange={({ target }) => change({ description: target.value })}
        />
      </EuiFormRow>
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        display="rowCompressed"
        helpText="Hosts in it are inside. Where definitions lie in each other, the narrowest one decides."
      >
        <EuiSwitch
          compressed
          label="Part of the home network"
          checked={draft.home}
          onChange={({ target }) => change({ home: target.checked })}
          data-test-subj="networkHome"
        />
      </EuiFormRow>
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
