import React, { useState } from 'react';
import { EuiButton, EuiFormRow, EuiSpacer, EuiTextArea } from '@elastic/eui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importPack, previewPackImport } from '../../common/api';
import { visibleText } from '../../common/eve';
import { PACK_LIMITS, type PackChange } from '../../common/packs';
import { PACKED_KEY } from '../hunt';
import { useServices } from '../services';
import { counted, Dialog, Problem, TextFile } from '../widgets';
import { changeKey, PackChanges, type Preview } from './pack_changes';
import { SETS_KEY } from './use_filter_sets';

/** The changes of a preview that are wanted. */
const useWanted = (preview: Preview | undefined) => {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const wanted = (preview?.changes ?? []).filter(
    (change) => change.change !== 'unchanged' && !skipped.has(changeKey(change)),
  );
  const skip = (change: PackChange, isSkipped: boolean) =>
    setSkipped((before) => {
      const after = new Set(before);
      if (isSkipped) after.add(changeKey(change));
      else after.delete(changeKey(change));
      return after;
    });
  return { skipped, wanted, skip, reset: () => setSkipped(new Set()) };
};

/** Guided filters and sets from a file: what would change is shown before anything is stored. */
export const PackDialog = ({ close }: { close: () => void }) => {
  const { callApi, core } = useServices();
  const client = useQueryClient();
  const [yaml, setYaml] = useState('');
  const preview = useMutation({
    mutationFn: (text: string) => callApi(previewPackImport, { body: { yaml: text } }),
  });
  const { skipped, wanted, skip, reset } = useWanted(preview.data);
  const store = useMutation({
    mutationFn: () => {
      const unwanted = (preview.data?.changes ?? [])
        .filter((change) => skipped.has(changeKey(change)))
        .map(({ kind, key }) => ({ kind, key }));
      return callApi(importPack, { body: { yaml, skip: unwanted } });
    },
    onSuccess: ({ name }) => {
      core.notifications.toasts.addSuccess(
        `${counted(wanted.length, 'change')} imported from the pack "${visibleText(name)}"`,
      );
      close();
    },
    onSettled: () =>
      Promise.all(
        [SETS_KEY, PACKED_KEY].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  const change = (text: string) => {
    setYaml(text);
    preview.reset();
    store.reset();
    reset();
  };
  const isReady = preview.data?.problems.length === 0 && wanted.length > 0;
  const error = store.error ?? preview.error;
  return (
    <Dialog
      title="Import a pack"
      close={close}
      action={
        preview.data === undefined ? (
          <EuiButton
            size="s"
            fill
            isDisabled={yaml.trim() === ''}
            isLoading={preview.isPending}
            onClick={() => preview.mutate(yaml)}
            data-test-subj="packShow"
          >
            Show what would change
          </EuiButton>
        ) : (
          <EuiButton
            size="s"
            fill
            isDisabled={!isReady}
            isLoading={store.isPending}
            onClick={() => store.mutate()}
            data-test-subj="packImport"
          >
            {wanted.length === 0 ? 'Import' : `Import ${counted(wanted.length, 'change')}`}
          </EuiButton>
        )
      }
      data-test-subj="packDialog"
    >
      <TextFile
        label="From a file"
        prompt="Choose or drop a YAML file"
        accept=".yaml,.yml"
        most={PACK_LIMITS.characters}
        onText={change}
        data-test-subj="packFile"
      />
      <EuiFormRow fullWidth display="rowCompressed" label="Or its text, in YAML">
        <EuiTextArea
          fullWidth
          compressed
          rows={preview.data === undefined ? 12 : 5}
          className="shMono"
          spellCheck={false}
          value={yaml}
          onChange={({ target }) => change(target.value)}
          data-test-subj="packYaml"
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
      {error === null ? null : <Problem title="The pack was not imported" error={error} />}
      {preview.data === undefined ? null : (
        <PackChanges preview={preview.data} skipped={skipped} skip={skip} />
      )}
    </Dialog>
  );
};
