import React from 'react';
import {
  EuiFieldText,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  EuiSuperSelect,
  EuiSwitch,
  EuiTextArea,
} from '@elastic/eui';
import {
  KIND_COLOURS,
  NETWORK_COLOURS,
  NETWORK_KINDS,
  NETWORK_LIMITS,
  type NetworkKind,
  type NetworkOverlaps,
  type NetworkRanges,
} from '../../common/networks';
import { NetworkLabel } from '../widgets';
import type { DraftProblem, NetworkDraft } from './draft';
import { RangeRemarks } from './range_remarks';
import { colourName, kindName } from './words';

interface FieldsProps {
  draft: NetworkDraft;
  change: (changes: Partial<NetworkDraft>) => void;
  /** Told of a field that was left: what is wrong with it may be said from then on. */
  touch: (field: string) => void;
  /** What is to be said, by field. */
  problems: readonly DraftProblem[];
  /** The ranges as they are kept; undefined while they cannot be read. */
  cidrs: readonly string[] | undefined;
  overlapsOf: (network: NetworkRanges) => NetworkOverlaps;
}

const KIND_OPTIONS = NETWORK_KINDS.map((kind) => ({ value: kind, text: kindName(kind) }));

const isKind = (text: string): text is NetworkKind => NETWORK_KINDS.some((kind) => kind === text);

/** What one says of a network. */
export const NetworkFields = ({
  draft,
  change,
  touch,
  problems,
  cidrs,
  overlapsOf,
}: FieldsProps) => {
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const nameProblem = problemOf('name');
  const rangesProblem = problemOf('cidrs');
  const descriptionProblem = problemOf('description');
  return (
    <>
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
        isInvalid={rangesProblem !== undefined}
        error={rangesProblem}
      >
        <EuiTextArea
          fullWidth
          compressed
          name="networkRanges"
          rows={6}
          className="shMono"
          spellCheck={false}
          isInvalid={rangesProblem !== undefined}
          value={draft.ranges}
          onChange={({ target }) => change({ ranges: target.value })}
          onBlur={() => touch('cidrs')}
          data-test-subj="networkRanges"
        />
      </EuiFormRow>
      <RangeRemarks ranges={draft.ranges} cidrs={cidrs} overlapsOf={overlapsOf} />
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        display="rowCompressed"
        label="Description"
        isInvalid={descriptionProblem !== undefined}
        error={descriptionProblem}
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
    </>
  );
};
