import React, { useState, type ReactNode } from 'react';
import { EuiContextMenu, type IconType } from '@elastic/eui';
import type { FilterNode } from '../../common/filters';
import { FilterSetsFlyout, SaveSetDialog } from '../filter_sets';
import { CopyAsDialog, ImportDialog } from '../filters_travel';
import { useHunt } from '../hunt';
import { Menu } from '../widgets';
import { IndicatorsFlyout } from '../indicators';
import { NetworksFlyout } from '../networks';

/** What can be done with the filters as a whole: an entry of the menu and the dialog it opens. */
interface FilterTool {
  id: string;
  name: string;
  icon: IconType;
  /** Why there is nothing to do at the moment. */
  disabledWhy?: string;
  dialog: (close: () => void) => ReactNode;
}

const toolsFor = (filters: readonly FilterNode[]): FilterTool[] => {
  const inForce = filters.filter((node) => node.disabled !== true);
  return [
    {
      id: 'saveSet',
      name: 'Save filters…',
      icon: 'save',
      ...(filters.length === 0 ? { disabledWhy: 'There are no filters.' } : {}),
      dialog: (close) => <SaveSetDialog task={{ kind: 'new' }} close={close} />,
    },
    {
      id: 'filterSets',
      name: 'Filter sets…',
      icon: 'folderOpen',
      dialog: (close) => <FilterSetsFlyout close={close} />,
    },
    {
      id: 'indicators',
      name: 'Indicators…',
      icon: 'bullseye',
      dialog: (close) => <IndicatorsFlyout close={close} />,
    },
    {
      id: 'networks',
      name: 'Networks…',
      icon: 'cluster',
      dialog: (close) => <NetworksFlyout close={close} />,
    },
    {
      id: 'copyAs',
      name: 'Copy filters as…',
      icon: 'copy',
      ...(inForce.length === 0 ? { disabledWhy: 'No filters are in force.' } : {}),
      dialog: (close) => <CopyAsDialog filters={inForce} close={close} />,
    },
    {
      id: 'import',
      name: 'Import filters…',
      icon: 'importAction',
      dialog: (close) => <ImportDialog close={close} />,
    },
  ];
};

/** The menu at the end of the filter bar. */
export const FilterTools = () => {
  const { state } = useHunt();
  const [used, setUsed] = useState<{ id: string; returnFocus: () => void }>();
  const close = () => {
    setUsed(undefined);
    used?.returnFocus();
  };
  const tools = toolsFor(state.filters);
  const tool = tools.find(({ id }) => id === used?.id);
  return (
    <>
      <Menu label="More to do with filters" button="More" has="menu" data-test-subj="filterTools">
        {({ leaveFor }) => (
          <EuiContextMenu
            size="s"
            initialPanelId="tools"
            panels={[
              {
                id: 'tools',
                items: tools.map(({ id, name, icon, disabledWhy }) => ({
                  name,
                  icon,
                  disabled: disabledWhy !== undefined,
                  toolTipContent: disabledWhy,
                  onClick: () => setUsed({ id, returnFocus: leaveFor() }),
                  'data-test-subj': `filterTool-${id}`,
                })),
              },
            ]}
          />
        )}
      </Menu>
      {tool === undefined ? null : tool.dialog(close)}
    </>
  );
};
