import React, { useState, type ReactNode } from 'react';
import { EuiButtonEmpty, EuiContextMenu, EuiPopover, type IconType } from '@elastic/eui';
import type { FilterNode } from '../../common/filters';
import { CopyAsDialog, ImportDialog } from '../filters_travel';
import { useHunt } from '../hunt';

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
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState<string>();
  const tools = toolsFor(state.filters);
  const tool = tools.find(({ id }) => id === used);
  return (
    <>
      <EuiPopover
        isOpen={open}
        closePopover={() => setOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downLeft"
        aria-label="More to do with filters"
        button={
          <EuiButtonEmpty
            size="xs"
            color="text"
            iconType="arrowDown"
            iconSide="right"
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-test-subj="filterTools"
          >
            More
          </EuiButtonEmpty>
        }
      >
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
                onClick: () => {
                  setOpen(false);
                  setUsed(id);
                },
                'data-test-subj': `filterTool-${id}`,
              })),
            },
          ]}
        />
      </EuiPopover>
      {tool === undefined ? null : tool.dialog(() => setUsed(undefined))}
    </>
  );
};
