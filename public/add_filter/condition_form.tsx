import React, { useEffect, useMemo, useRef, useState } from 'react';
import {
  EuiButton,
  EuiComboBox,
  EuiFormErrorText,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  EuiSwitch,
} from '@elastic/eui';
import { fieldKind } from '../../common/eve';
import { fieldLabel, type FilterNode } from '../../common/filters';
import { findFields } from './fields';
import { makeCondition, type Typed } from './make_condition';
import { operatorsOf } from './operators';
import { ValueInputs } from './value_inputs';

const EMPTY = { values: [], from: '', to: '' };
/** More than anybody reads; the list says that typing narrows it. */
const MOST_SHOWN = 200;

interface FormProps {
  /** What the form begins with, where a filter is edited. */
  initial?: Typed;
  /** What the button says. */
  submit: string;
  onSubmit: (filter: FilterNode) => void;
}

const fieldsWords = ({ field, fields }: Typed): string =>
  fields === undefined
    ? `${fieldLabel(field)} · ${field}`
    : `any of ${fields.map(fieldLabel).join(', ')}`;

/** Field, operator, value: a condition. */
export const ConditionForm = ({ initial, submit, onSubmit }: FormProps) => {
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState<Typed | undefined>(initial);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const isEdit = initial !== undefined;
  useEffect(() => {
    // What is edited most is the value; and on the field its long list would open.
    const first = form.current?.querySelector('[data-test-subj~="addFilterValues"] input, select');
    if (isEdit && first instanceof HTMLElement) setTimeout(() => first.focus());
  }, [isEdit]);
  const found = useMemo(() => findFields(search).slice(0, MOST_SHOWN), [search]);
  const change = (part: Partial<Typed>) => {
    setProblem(undefined);
    setTyped((now) => (now === undefined ? now : { ...now, ...part }));
  };
  const chooseField = (field: string | undefined) => {
    const [operator] = field === undefined ? [] : operatorsOf(field);
    setProblem(undefined);
    setTyped(
      field === undefined || operator === undefined
        ? undefined
        : { field, operator, negated: false, ...EMPTY },
    );
  };
  const add = () => {
    if (typed === undefined) return;
    const made = makeCondition(typed);
    if ('problem' in made) setProblem(made.problem);
    else onSubmit(made.filter);
  };
  return (
    <form
      ref={form}
      style={{ width: 380, maxWidth: '80vw' }}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      data-test-subj="addFilterForm"
    >
      <EuiFormRow label="Field" display="rowCompressed" fullWidth>
        <EuiComboBox<string>
          compressed
          fullWidth
          autoFocus={!isEdit}
          async
          aria-label="Field"
          inputPopoverProps={{ 'aria-label': 'Fields' }}
          placeholder="Name or EVE path"
          singleSelection={{ asPlainText: true }}
          options={found.map(({ label, path }) => ({ label: `${label} · ${path}`, value: path }))}
          selectedOptions={
            typed === undefined ? [] : [{ label: fieldsWords(typed), value: typed.field }]
          }
          onSearchChange={setSearch}
          onChange={([option]) => chooseField(option?.value)}
          // Fields that the catalogue does not know can be asked by their path.
          onCreateOption={(text) => chooseField(text.trim())}
          customOptionText="Use the path {searchValue}"
          data-test-subj="addFilterField"
        />
      </EuiFormRow>
      {typed === undefined ? null : (
        <>
          <EuiFormRow label="Operator" display="rowCompressed" fullWidth>
            <EuiSelect
              compressed
              fullWidth
              aria-label="Operator"
              options={operatorsOf(typed.field).map(({ op, label }) => ({
                value: op,
                text: label,
              }))}
              value={typed.operator.op}
              onChange={({ target }) => {
                const operator = operatorsOf(typed.field).find(({ op }) => op === target.value);
                if (operator !== undefined) change({ operator, ...EMPTY });
              }}
              data-test-subj="addFilterOperator"
            />
          </EuiFormRow>
          <ValueInputs typed={typed} change={change} />
          <EuiSpacer size="s" />
          <EuiSwitch
            compressed
            label="Find what does not match"
            checked={typed.negated}
            onChange={({ target }) => change({ negated: target.checked })}
            data-test-subj="addFilterNegated"
          />
          {fieldKind(typed.field) === 'text' && typed.operator.takes === 'values' ? (
            <>
              <EuiSpacer size="xs" />
              <EuiSwitch
                compressed
                label="Ignore upper and lower case"
                checked={typed.caseInsensitive === true}
                onChange={({ target }) => change({ caseInsensitive: target.checked })}
                data-test-subj="addFilterIgnoreCase"
              />
            </>
          ) : null}
        </>
      )}
      {problem === undefined ? null : (
        <div role="alert">
          <EuiFormErrorText data-test-subj="addFilterProblem">{problem}</EuiFormErrorText>
        </div>
      )}
      <EuiSpacer size="m" />
      <EuiButton
        size="s"
        fill
        type="submit"
        isDisabled={typed === undefined}
        data-test-subj="addFilterSubmit"
      >
        {submit}
      </EuiButton>
    </form>
  );
};
