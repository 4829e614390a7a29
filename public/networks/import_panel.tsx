import React, { useState } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFormRow,
  EuiSpacer,
  EuiText,
  EuiTextArea,
} from '@elastic/eui';
import { useMutation } from '@tanstack/react-query';
import { importNetworks, previewNetworkImport } from '../../common/api';
import { NETWORK_COLUMNS, NETWORK_CSV_LIMITS } from '../../common/networks';
import { useCannotSave, useServices } from '../services';
import { counted, Problem, TextFile } from '../widgets';
import { ImportReport } from './import_report';
import { changesIn } from './import_words';
import { useNetworksChanged } from './use_network_actions';

const EXAMPLE = `name,kind,cidrs,colour,description,home
Finance,department,10.21.0.0/24,blue,Third floor,true
Guests,guests,172.20.0.0/22 fd12:3456:789a:30::/64,yellow,Wireless,true`;

/** Networks from a file: what would change is shown before anything is stored. */
export const ImportPanel = ({ close }: { close: () => void }) => {
  const { callApi } = useServices();
  const cannot = useCannotSave();
  const changed = useNetworksChanged();
  const [csv, setCsv] = useState('');
  const [file, setFile] = useState<string>();
  const preview = useMutation({
    mutationFn: (text: string) => callApi(previewNetworkImport, { body: { csv: text } }),
  });
  const store = useMutation({
    mutationFn: () => callApi(importNetworks, { body: { csv } }),
    onSettled: changed,
  });
  const change = (text: string, name?: string) => {
    setCsv(text);
    setFile(name);
    preview.reset();
    store.reset();
  };
  const error = store.error ?? preview.error;
  const report = store.data ?? preview.data;
  const changes = report === undefined ? 0 : changesIn(report);
  return (
    <div data-test-subj="networksImportPanel">
      {store.data !== undefined ? (
        <EuiCallOut
          size="s"
          role="status"
          color="success"
          iconType="check"
          title={`${counted(changes, 'network')} stored`}
          data-test-subj="networksImported"
        />
      ) : (
        <>
          <TextFile
            label="From a file"
            prompt="Choose or drop a CSV file"
            accept=".csv,.tsv,.txt,text/csv"
            most={NETWORK_CSV_LIMITS.characters}
            onText={(text, name) => {
              change(text, name);
              preview.mutate(text);
            }}
            data-test-subj="networksFile"
          />
          {file === undefined ? (
            <EuiFormRow
              fullWidth
              display="rowCompressed"
              label="Or its text"
              helpText={`Columns: ${NETWORK_COLUMNS.join(', ')}; name and cidrs are needed, in any order. A network is known by its name; those that are not named stay as they are.`}
            >
              <EuiTextArea
                fullWidth
                compressed
                rows={preview.data === undefined ? 10 : 4}
                className="shMono"
                spellCheck={false}
                placeholder={EXAMPLE}
                value={csv}
                onChange={({ target }) => change(target.value)}
                data-test-subj="networksCsv"
              />
            </EuiFormRow>
          ) : null}
        </>
      )}
      <EuiSpacer size="m" />
      {error === null ? null : (
        <Problem
          title={
            store.error === null
              ? 'The file cannot be imported'
              : 'The import did not come to its end'
          }
          error={error}
        />
      )}
      {report === undefined ? null : (
        <ImportReport report={report} isDone={store.data !== undefined} />
      )}
      {cannot === undefined ? null : (
        <EuiText size="xs" color="subdued">
          <p>{cannot}</p>
        </EuiText>
      )}
      <EuiSpacer size="m" />
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        <EuiButtonEmpty size="s" onClick={close}>
          {store.data === undefined ? 'Cancel' : 'All networks'}
        </EuiButtonEmpty>
        {store.data !== undefined ? null : preview.data === undefined ? (
          <EuiButton
            size="s"
            fill
            isDisabled={csv.trim() === ''}
            isLoading={preview.isPending}
            onClick={() => preview.mutate(csv)}
            data-test-subj="networksPreview"
          >
            Show what would change
          </EuiButton>
        ) : (
          <EuiButton
            size="s"
            fill
            isDisabled={changes === 0 || cannot !== undefined}
            isLoading={store.isPending}
            onClick={() => store.mutate()}
            data-test-subj="networksStore"
          >
            {changes === 0 ? 'Nothing to import' : `Import ${counted(changes, 'network')}`}
          </EuiButton>
        )}
      </div>
    </div>
  );
};
