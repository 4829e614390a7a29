import React from 'react';
import { EuiButtonEmpty, EuiFormRow, EuiSelect, EuiTextArea } from '@elastic/eui';
import {
  INDICATOR_KINDS,
  kindWord,
  MOST_LIST_TEXT,
  type IndicatorKind,
} from '../../common/indicators';
import { exactCount, TextFile } from '../widgets';
import type { ChosenFile } from './read_text';

export interface ListText {
  typed: string;
  file?: ChosenFile;
  as?: IndicatorKind;
}

export const textOf = ({ typed, file }: ListText): string => file?.text ?? typed;

const EXAMPLE = `192.0.2.7
198.51.100.0/24
hxxps://evil[.]example/login
ja3: 0123456789abcdef0123456789abcdef
user_agent: EvilLoader/1.0`;

const KIND_OPTIONS = [
  { value: '', text: 'What it looks like' },
  ...INDICATOR_KINDS.filter((kind) => kind !== 'hash32').map((kind) => ({
    value: kind,
    text: `All ${kindWord(kind, 2)}`,
  })),
];

const isKind = (text: string): text is IndicatorKind =>
  INDICATOR_KINDS.some((kind) => kind === text);

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface ValuesInputProps {
  value: ListText;
  onChange: (value: ListText) => void;
  /** What the field is called: "Indicators", "New values". */
  label: string;
  help: string;
}

/** A text to paste, or a file. */
export const ValuesInput = ({ value, onChange, label, help }: ValuesInputProps) => (
  <>
    {value.file === undefined ? (
      <EuiFormRow fullWidth display="rowCompressed" label={label} helpText={help}>
        <EuiTextArea
          name="indicatorsText"
          fullWidth
          compressed
          rows={7}
          className="shMono"
          spellCheck={false}
          placeholder={EXAMPLE}
          value={value.typed}
          onChange={({ target }) => onChange({ ...value, typed: target.value })}
          data-test-subj="indicatorsText"
        />
      </EuiFormRow>
    ) : (
      <EuiFormRow fullWidth display="rowCompressed" label={label}>
        <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <span style={{ overflowWrap: 'anywhere' }}>
            {value.file.name}, {exactCount(value.file.text.length)} characters
          </span>
          <EuiButtonEmpty
            size="xs"
            iconType="cross"
            onClick={() => onChange({ typed: value.typed, as: value.as })}
          >
            Paste instead
          </EuiButtonEmpty>
        </div>
      </EuiFormRow>
    )}
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, marginTop: 8 }}>
      <TextFile
        label="Or a file"
        prompt="Choose or drop a text or CSV file"
        accept=".txt,.csv,.tsv,.list,.ioc,text/*"
        most={MOST_LIST_TEXT}
        onText={(text, name) => onChange({ ...value, file: { name, text } })}
        style={{ flex: '1 1 240px', marginTop: 0 }}
        data-test-subj="indicatorsFile"
      />
      <EuiFormRow
        display="rowCompressed"
        label="Everything in it is"
        style={{ flex: '0 1 200px', marginTop: 0 }}
      >
        <EuiSelect
          compressed
          value={value.as ?? ''}
          options={KIND_OPTIONS.map((option) => ({ ...option, text: sentenceCase(option.text) }))}
          onChange={({ target }) => {
            const { as: _, ...rest } = value;
            onChange(isKind(target.value) ? { ...rest, as: target.value } : rest);
          }}
          data-test-subj="indicatorsKind"
        />
      </EuiFormRow>
    </div>
  </>
);
