import React, { useState } from 'react';
import {
  EuiComboBox,
  EuiFieldText,
  EuiFormRow,
  EuiFlexGroup,
  EuiFlexItem,
  type EuiComboBoxOptionOption,
} from '@elastic/eui';
import { networkReference } from '../../common/filters';
import { useNetworks } from '../hunt';
import { shownValue } from '../widgets';
import { useHeldOptions } from './held_options';
import type { Typed } from './make_condition';

interface InputsProps {
  typed: Typed;
  change: (change: Partial<Typed>) => void;
}

type Option = EuiComboBoxOptionOption<string>;

const ValuesInput = ({ typed, change }: InputsProps) => {
  const { data: networks = [] } = useNetworks();
  const [search, setSearch] = useState('');
  const held = useHeldOptions(typed, search);
  const offered: Option[] =
    typed.operator.op === 'inNetwork'
      ? networks.map(({ id, name }) => ({ label: name, value: networkReference(id), key: id }))
      : held.options;
  const labelOf = (value: string): string =>
    offered.find((option) => option.value === value)?.label ?? shownValue(value);
  return (
    <EuiFormRow
      label="Values"
      helpText={typed.operator.hint ?? 'Enter after each; any of them matches'}
      display="rowCompressed"
      fullWidth
    >
      <EuiComboBox<string>
        compressed
        fullWidth
        aria-label="Values"
        inputPopoverProps={{ 'aria-label': 'Values in the data' }}
        noSuggestions={offered.length === 0 && !held.isAsking}
        isLoading={held.isAsking}
        async={typed.operator.op !== 'inNetwork'}
        onSearchChange={setSearch}
        options={offered}
        customOptionText="Use {searchValue}"
        selectedOptions={typed.values.map((value) => ({ label: labelOf(value), value }))}
        onChange={(options) =>
          change({ values: options.map(({ value, label }) => value ?? label) })
        }
        onCreateOption={(text) => change({ values: [...typed.values, text] })}
        data-test-subj="addFilterValues"
      />
    </EuiFormRow>
  );
};

const BoundsInput = ({ typed, change }: InputsProps) => (
  <EuiFormRow label="Bounds" helpText={typed.operator.hint} display="rowCompressed" fullWidth>
    <EuiFlexGroup gutterSize="s" responsive={false}>
      <EuiFlexItem>
        <EuiFieldText
          compressed
          aria-label="At least"
          placeholder="at least"
          value={typed.from}
          onChange={(event) => change({ from: event.target.value })}
          data-test-subj="addFilterFrom"
        />
      </EuiFlexItem>
      <EuiFlexItem>
        <EuiFieldText
          compressed
          aria-label="At most"
          placeholder="at most"
          value={typed.to}
          onChange={(event) => change({ to: event.target.value })}
          data-test-subj="addFilterTo"
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  </EuiFormRow>
);

/** What the chosen operator asks for. */
export const ValueInputs = (props: InputsProps) => {
  switch (props.typed.operator.takes) {
    case 'values':
      return <ValuesInput {...props} />;
    case 'bounds':
      return <BoundsInput {...props} />;
    case 'nothing':
      return null;
  }
};
