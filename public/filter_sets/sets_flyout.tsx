import React, { useState } from 'react';
import {
  EuiButtonEmpty,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiSpacer,
  EuiTab,
  EuiTabs,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import type { FilterSet } from '../../common/filter_sets';
import { useCannotSave } from '../services';
import { ExportDialog } from './export_dialog';
import { PackDialog } from './pack_dialog';
import { PacksTab } from './packs_tab';
import { SaveSetDialog } from './save_dialog';
import { SetsTab } from './sets_tab';

const TABS = { sets: 'Filter sets', packs: 'Packs' } as const;
type Tab = keyof typeof TABS;

/** Filter sets and packs, beside the hunt. */
export const FilterSetsFlyout = ({ close }: { close: () => void }) => {
  const titleId = useGeneratedHtmlId();
  const cannot = useCannotSave();
  const [tab, setTab] = useState<Tab>('sets');
  const [edited, setEdited] = useState<FilterSet>();
  const [dialog, setDialog] = useState<'import' | 'export'>();
  return (
    <EuiFlyout
      onClose={close}
      size="m"
      paddingSize="m"
      aria-labelledby={titleId}
      data-test-subj="filterSets"
    >
      <EuiFlyoutHeader hasBorder style={{ paddingBottom: 0 }}>
        <EuiTitle size="xs">
          <h2 id={titleId}>Filter sets and packs</h2>
        </EuiTitle>
        <EuiSpacer size="s" />
        <EuiTabs size="s" bottomBorder={false}>
          {(['sets', 'packs'] as const).map((id) => (
            <EuiTab
              key={id}
              isSelected={tab === id}
              onClick={() => setTab(id)}
              data-test-subj={`setsTab-${id}`}
            >
              {TABS[id]}
            </EuiTab>
          ))}
        </EuiTabs>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {tab === 'sets' ? <SetsTab close={close} edit={setEdited} /> : <PacksTab />}
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <div style={{ display: 'flex', justifyContent: 'space-between' }}>
          <EuiButtonEmpty
            size="s"
            iconType="importAction"
            isDisabled={cannot !== undefined}
            title={cannot}
            onClick={() => setDialog('import')}
            data-test-subj="importPack"
          >
            Import a pack…
          </EuiButtonEmpty>
          <EuiButtonEmpty
            size="s"
            iconType="exportAction"
            onClick={() => setDialog('export')}
            data-test-subj="exportPack"
          >
            Export as a pack…
          </EuiButtonEmpty>
        </div>
      </EuiFlyoutFooter>
      {edited === undefined ? null : (
        <SaveSetDialog task={{ kind: 'words', set: edited }} close={() => setEdited(undefined)} />
      )}
      {dialog === 'import' ? <PackDialog close={() => setDialog(undefined)} /> : null}
      {dialog === 'export' ? <ExportDialog close={() => setDialog(undefined)} /> : null}
    </EuiFlyout>
  );
};
