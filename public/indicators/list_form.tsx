import React, { useState } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiFormRow,
  EuiSpacer,
  EuiSwitch,
} from '@elastic/eui';
import type { IndicatorList } from '../../common/api';
import { useParsed } from './read_text';
import { UnderstoodSummary } from './understood';
import type { ListDraft } from './use_lists';
import { textOf, ValuesInput, type ListText } from './values_input';

/** A button below the form. */
export interface FormAction {
  label: string;
  /** The one that most people come for. */
  isMain?: boolean;
  isLoading?: boolean;
  run: (draft: ListDraft) => void;
  subject: string;
}

interface ListFormProps {
  /** The list that is changed; a new one when left out. */
  list?: IndicatorList;
  actions: readonly FormAction[];
  /** Why nothing may be saved. */
  cannot: string | undefined;
}

/** The values and words of a list; what they read as is shown while they are typed. */
export const ListForm = ({ list, actions, cannot }: ListFormProps) => {
  const [values, setValues] = useState<ListText>({ typed: '' });
  const [name, setName] = useState(list?.name ?? '');
  const [isShared, setShared] = useState(list?.visibility === 'shared');
  const text = textOf(values);
  const parsed = useParsed(text, values.as);
  const isEmpty = text.trim() === '';
  const isGood = parsed !== undefined && parsed.indicators.length > 0 && parsed.tooMany === 0;
  const mayBeSaved = list === undefined ? isGood : name.trim() !== '' && (isEmpty || isGood);
  const draft: ListDraft = {
    name: name.trim(),
    visibility: isShared ? 'shared' : 'private',
    ...(isEmpty ? {} : { text }),
    ...(values.as === undefined ? {} : { as: values.as }),
  };
  return (
    <>
      <ValuesInput
        value={values}
        onChange={setValues}
        label={list === undefined ? 'Indicators' : 'New values'}
        help={
          list === undefined
            ? 'One on a line or a table. Addresses, networks, domains, URLs, hashes, JA3, JA4, HASSH, user agents; defanged forms are understood.'
            : 'Leave it empty to keep the values that the list has.'
        }
      />
      {parsed === undefined || isEmpty ? null : (
        <>
          <EuiSpacer size="s" />
          <UnderstoodSummary parsed={parsed} />
        </>
      )}
      <EuiSpacer size="s" />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'flex-end' }}>
        <EuiFormRow display="rowCompressed" label="Name" style={{ flex: '1 1 240px' }}>
          <EuiFieldText
            compressed
            maxLength={100}
            placeholder={list === undefined ? 'Made from its contents when empty' : ''}
            value={name}
            onChange={({ target }) => setName(target.value)}
            data-test-subj="indicatorsName"
          />
        </EuiFormRow>
        <div style={{ paddingBottom: 6 }}>
          <EuiSwitch
            compressed
            label="Everybody sees it"
            checked={isShared}
            onChange={({ target }) => setShared(target.checked)}
            data-test-subj="indicatorsShared"
          />
        </div>
      </div>
      <EuiSpacer size="m" />
      <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
        {actions.map(({ label, isMain, isLoading, run, subject }) => {
          const props = {
            size: 's' as const,
            title: cannot,
            isDisabled: !mayBeSaved || cannot !== undefined,
            isLoading,
            onClick: () => run(draft),
            'data-test-subj': subject,
          };
          return isMain === true ? (
            <EuiButton key={label} fill {...props}>
              {label}
            </EuiButton>
          ) : (
            <EuiButtonEmpty key={label} {...props}>
              {label}
            </EuiButtonEmpty>
          );
        })}
      </div>
    </>
  );
};
