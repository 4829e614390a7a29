import React from 'react';
import { EuiComboBox, EuiFieldText, EuiFormRow, EuiRadioGroup, EuiTextArea } from '@elastic/eui';
import type { FilterSetAttributes, Visibility } from '../../common/filter_sets';

export type SetWords = Omit<FilterSetAttributes, 'saved'>;

interface SetFormProps {
  words: SetWords;
  change: (words: SetWords) => void;
  /** Names that other sets have: allowed, but said. */
  taken: ReadonlySet<string>;
}

const VISIBILITY = [
  { id: 'private', label: 'Private: only in your own list' },
  { id: 'shared', label: 'Shared: everybody who hunts here sees it and may change it' },
];

/** What a person says of a filter set. */
export const SetForm = ({ words, change, taken }: SetFormProps) => (
  <>
    <EuiFormRow
      fullWidth
      display="rowCompressed"
      label="Name"
      helpText={
        taken.has(words.name.trim())
          ? 'You have a set of this name already. Both can be kept.'
          : undefined
      }
    >
      <EuiFieldText
        fullWidth
        compressed
        name="setName"
        maxLength={150}
        value={words.name}
        onChange={({ target }) => change({ ...words, name: target.value })}
        data-test-subj="setName"
      />
    </EuiFormRow>
    <EuiFormRow fullWidth display="rowCompressed" label="Description">
      <EuiTextArea
        fullWidth
        compressed
        rows={2}
        maxLength={2_000}
        value={words.description}
        onChange={({ target }) => change({ ...words, description: target.value })}
      />
    </EuiFormRow>
    <EuiFormRow fullWidth display="rowCompressed" label="Tags">
      <EuiComboBox
        fullWidth
        compressed
        noSuggestions
        aria-label="Tags"
        placeholder="Type a tag and press Enter"
        selectedOptions={words.tags.map((label) => ({ label }))}
        onCreateOption={(tag) => change({ ...words, tags: [...words.tags, tag.trim()] })}
        onChange={(options) => change({ ...words, tags: options.map(({ label }) => label) })}
      />
    </EuiFormRow>
    <EuiFormRow fullWidth display="rowCompressed" label="Who sees it">
      <EuiRadioGroup
        compressed
        name="setVisibility"
        options={VISIBILITY}
        idSelected={words.visibility}
        onChange={(id) => change({ ...words, visibility: id as Visibility })}
      />
    </EuiFormRow>
  </>
);
