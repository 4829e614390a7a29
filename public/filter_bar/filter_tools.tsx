import React, { useRef, useState, type ReactNode } from 'react';
import { EuiButtonEmpty, EuiContextMenu, EuiPopover, type IconType } from '@elastic/eui';
import type { FilterNode } from '../../common/filters';
import { FilterSetsFlyout, SaveSetDialog } from '../filter_sets';
import { CopyAsDialog, ImportDialog } from '../filters_travel';
import { useHunt } from '../hunt';
import { returnFocusTo } from '../widgets';
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
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState<{ id: string; returnFocus: () => void }>();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setUsed(undefined);
    used?.returnFocus();
  };
  const tools = toolsFor(state.filters);
  const tool = tools.find(({ id }) => id === used?.id);
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
            buttonRef={button}
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
                  setUsed({ id, returnFocus: returnFocusTo(button.current) });
                },
                'data-test-subj': `filterTool-${id}`,
              })),
            },
          ]}
        />
      </EuiPopover>
      {tool === undefined ? null : tool.dialog(close)}
    </>
  );
};
