import React, { useEffect, useState } from 'react';
import { EuiButton, EuiButtonGroup, EuiFormRow, EuiSpacer, EuiTextArea } from '@elastic/eui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IMPORT_LANGUAGES, importFilters, type ImportLanguage } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { findInForce, useHunt } from '../hunt';
import { useServices } from '../services';
import { Dialog, Problem } from '../widgets';
import { ImportPreview } from './import_preview';
import { SOURCE_EXAMPLES, SOURCE_NAMES } from './languages';

const PAUSE_MS = 250;

/** The text as it stood when typing paused. */
const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};

const isLanguage = (text: string): text is ImportLanguage =>
  IMPORT_LANGUAGES.some((language) => language === text);

/** Filters from a text in another language: what they become is shown before they are added. */
export const ImportDialog = ({ close }: { close: () => void }) => {
  const { callApi } = useServices();
  const { setFilters } = useHunt();
  const [language, setLanguage] = useState<ImportLanguage>('kql');
  const [text, setText] = useState('');
  const paused = usePaused(text);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['importFilters', language, paused],
    queryFn: ({ signal }) =>
      callApi(importFilters, { body: { language, text: paused } }, { signal }),
    enabled: paused.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const isEmpty = text.trim() === '';
  const imported = isEmpty ? undefined : data;
  const isReady = imported !== undefined && paused === text && !isPlaceholderData;
  const count = imported?.filters.length ?? 0;
  const add = () => {
    const added: FilterNode[] = imported?.filters ?? [];
    setFilters((filters) => [
      ...filters,
      ...added.filter((node) => findInForce(filters, node) === -1),
    ]);
    close();
  };
  return (
    <Dialog
      title="Import filters"
      close={close}
      initialFocus="[name=importText]"
      action={
        <EuiButton
          size="s"
          fill
          isDisabled={!isReady || count === 0}
          onClick={add}
          data-test-subj="importAdd"
        >
          {count === 0 ? 'Add filters' : count === 1 ? 'Add 1 filter' : `Add ${count} filters`}
        </EuiButton>
      }
      data-test-subj="importDialog"
    >
      <EuiButtonGroup
        legend="Language of the text"
        buttonSize="compressed"
        idSelected={language}
        options={IMPORT_LANGUAGES.map((id) => ({ id, label: SOURCE_NAMES[id] }))}
        onChange={(id) => {
          if (isLanguage(id)) setLanguage(id);
        }}
      />
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        display="rowCompressed"
        label={`${SOURCE_NAMES[language]} text`}
        helpText="Fields are EVE paths or the names in your indices."
      >
        <EuiTextArea
          name="importText"
          fullWidth
          compressed
          rows={language === 'sigma' ? 10 : 4}
          className="shMono"
          spellCheck={false}
          placeholder={SOURCE_EXAMPLES[language]}
          value={text}
          onChange={({ target }) => setText(target.value)}
          data-test-subj="importText"
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
      {error !== null && !isEmpty ? (
        <Problem title="The text could not be read" error={error} onRetry={() => void refetch()} />
      ) : (
        <ImportPreview imported={imported} isOld={!isReady} />
      )}
    </Dialog>
  );
};
