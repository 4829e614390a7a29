import React, { useMemo, useState } from 'react';
import {
  EuiButton,
  EuiFieldText,
  EuiFormRow,
  EuiSelectable,
  EuiSpacer,
  type EuiSelectableOption,
} from '@elastic/eui';
import { useMutation } from '@tanstack/react-query';
import { exportPack, type PackedItem } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { visibleText } from '../../common/eve';
import type { FilterSet } from '../../common/filter_sets';
import { usePacked } from '../hunt';
import { useServices } from '../services';
import { counted, Dialog, downloadText, Problem } from '../widgets';
import { useFilterSets } from './use_filter_sets';

const GROUPS = ['Filter sets', 'Guided filters of packs', 'Built-in guided filters'] as const;

const NO_SETS: readonly FilterSet[] = [];
const NO_ITEMS: readonly PackedItem[] = [];

/** The name of a file for a pack of this name, in letters that every system takes. */
const fileName = (name: string): string =>
  `${
    name
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'pack'
  }.yaml`;

/** Filter sets and guided filters as a YAML file. */
export const ExportDialog = ({ close }: { close: () => void }) => {
  const { callApi } = useServices();
  const sets = useFilterSets().data?.items ?? NO_SETS;
  const packed = usePacked().data?.items ?? NO_ITEMS;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const options = useMemo(() => {
    const of = (kind: 'set' | 'guided', list: readonly { id: string; name: string }[]) =>
      list.map((one): EuiSelectableOption => {
        const key = `${kind}:${one.id}`;
        return {
          key,
          label: visibleText(one.name),
          ...(chosen.has(key) && { checked: 'on' as const }),
        };
      });
    return [of('set', sets), of('guided', packed), of('guided', GUIDED_FILTERS)].flatMap(
      (list, at): EuiSelectableOption[] =>
        list.length === 0 ? [] : [{ label: GROUPS[at] ?? '', isGroupLabel: true }, ...list],
    );
  }, [sets, packed, chosen]);
  const exporting = useMutation({
    mutationFn: () => {
      const idsOf = (kind: string) =>
        [...chosen]
          .filter((key) => key.startsWith(`${kind}:`))
          .map((key) => key.slice(kind.length + 1));
      return callApi(exportPack, {
        body: { name, guidedFilters: idsOf('guided'), filterSets: idsOf('set') },
      });
    },
    onSuccess: ({ yaml }) => {
      downloadText(fileName(name), yaml, 'application/yaml');
      close();
    },
  });
  return (
    <Dialog
      title="Export as a pack"
      close={close}
      width={640}
      initialFocus="[name=packName]"
      action={
        <EuiButton
          size="s"
          fill
          isDisabled={chosen.size === 0 || name.trim() === ''}
          isLoading={exporting.isPending}
          onClick={() => exporting.mutate()}
          data-test-subj="exportDownload"
        >
          {chosen.size === 0 ? 'Download' : `Download ${counted(chosen.size, 'entry', 'entries')}`}
        </EuiButton>
      }
      data-test-subj="exportDialog"
    >
      <EuiFormRow
        fullWidth
        display="rowCompressed"
        label="Name of the pack"
        helpText="An import under the same name changes what it brought before."
      >
        <EuiFieldText
          fullWidth
          compressed
          name="packName"
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
          data-test-subj="packName"
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
      <EuiSelectable
        aria-label="What to export"
        searchable
        searchProps={{ compressed: true, placeholder: 'Filter sets and guided filters' }}
        height={320}
        options={options}
        onChange={(changed) =>
          setChosen(
            new Set(
              changed.flatMap(({ key, checked }) =>
                checked === 'on' && key !== undefined ? [key] : [],
              ),
            ),
          )
        }
      >
        {(list, search) => (
          <>
            {search}
            {list}
          </>
        )}
      </EuiSelectable>
      {exporting.error === null ? null : (
        <Problem title="The pack was not exported" error={exporting.error} />
      )}
    </Dialog>
  );
};
