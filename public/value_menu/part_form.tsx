import React, { useState, type KeyboardEvent } from 'react';
import {
  EuiButton,
  EuiFieldText,
  EuiFormErrorText,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  EuiSwitch,
} from '@elastic/eui';
import { filterNode, type FilterNode } from '../../common/filters';
import type { FieldValue } from '../widgets';
import { asPattern, fieldsOfValue } from './choices';

const OPERATORS = {
  startsWith: 'starts with',
  contains: 'contains',
  endsWith: 'ends with',
  matches: 'matches, with * and ?',
} as const;
type PartOperator = keyof typeof OPERATORS;

const isPartOperator = (text: string): text is PartOperator => Object.hasOwn(OPERATORS, text);

/** The menu around would take the arrow keys for its own. */
const keepKeys = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape') event.stopPropagation();
};

/** A filter for a part of the value, which is there to be cut. */
export const PartForm = ({
  of,
  apply,
}: {
  of: FieldValue;
  apply: (filter: FilterNode) => void;
}) => {
  const [op, setOp] = useState<PartOperator>('startsWith');
  const [text, setText] = useState(String(of.value));
  const [ignoresCase, setIgnoresCase] = useState(false);
  const [problem, setProblem] = useState<string>();
  const change = (next: PartOperator) => {
    // What stands for itself stays what it is where `*` and `?` get a meaning.
    if (next === 'matches' && op !== 'matches') setText(asPattern(text));
    setOp(next);
  };
  const submit = () => {
    const fields = fieldsOfValue(of);
    const [only] = fields;
    const made = filterNode.safeParse({
      field: fields.length === 1 && only !== undefined ? only : fields,
      op,
      value: text,
      ...(ignoresCase ? { caseInsensitive: true } : {}),
    });
    if (text === '') setProblem('Write the part that is looked for.');
    else if (made.success) apply(made.data);
    else setProblem(made.error.issues[0]?.message ?? 'This is no filter.');
  };
  return (
    <form
      style={{ padding: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      data-test-subj="partForm"
    >
      <EuiFormRow label="The value" display="rowCompressed" fullWidth>
        <EuiSelect
          compressed
          fullWidth
          aria-label="How the value is compared"
          value={op}
          options={Object.entries(OPERATORS).map(([value, label]) => ({ value, text: label }))}
          onKeyDown={keepKeys}
          onChange={({ target: { value } }) => {
            if (isPartOperator(value)) change(value);
          }}
          data-test-subj="partOperator"
        />
      </EuiFormRow>
      <EuiFormRow
        label="Text"
        display="rowCompressed"
        fullWidth
        helpText={
          op === 'matches'
            ? '* stands for any text, ? for one character; \\* and \\? for themselves'
            : undefined
        }
      >
        <EuiFieldText
          compressed
          fullWidth
          autoFocus
          aria-label="Text"
          value={text}
          onKeyDown={keepKeys}
          onChange={({ target }) => {
            setProblem(undefined);
            setText(target.value);
          }}
          data-test-subj="partText"
        />
      </EuiFormRow>
      <EuiSpacer size="s" />
      <EuiSwitch
        compressed
        label="Whatever the case of letters"
        checked={ignoresCase}
        onChange={({ target }) => setIgnoresCase(target.checked)}
      />
      {problem === undefined ? null : (
        <div role="alert">
          <EuiFormErrorText>{problem}</EuiFormErrorText>
        </div>
      )}
      <EuiSpacer size="s" />
      <EuiButton size="s" fill type="submit" data-test-subj="partApply">
        Add filter
      </EuiButton>
    </form>
  );
};
