import React, { useState } from 'react';
import { EuiButtonIcon, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { PANEL_ORDERS, type PanelOrder } from '../../common/api';
import { ORDER_WORDS } from './orders';

export interface Arrange {
  hide: () => void;
  /** Undefined at the edge. */
  earlier: (() => void) | undefined;
  later: (() => void) | undefined;
}

interface PanelMenuProps extends Arrange {
  title: string;
  order: PanelOrder;
  choose: (order: PanelOrder) => void;
  openTable: () => void;
}

/** What can be done with a panel. */
export const PanelMenu = (props: PanelMenuProps) => {
  const { title, order, choose, openTable, hide, earlier, later } = props;
  const [isOpen, setOpen] = useState(false);
  const item = (name: string, icon: string, run: (() => void) | undefined) => (
    <EuiContextMenuItem
      key={name}
      icon={icon}
      disabled={run === undefined}
      onClick={() => {
        setOpen(false);
        run?.();
      }}
    >
      {name}
    </EuiContextMenuItem>
  );
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label={`What to do with ${title}`}
      button={
        <EuiButtonIcon
          size="xs"
          color="text"
          iconType="boxesVertical"
          aria-label={`Panel ${title}: order, table, place`}
          onClick={() => setOpen((open) => !open)}
          data-test-subj="panelMenu"
        />
      }
    >
      <EuiContextMenuPanel
        size="s"
        items={[
          ...PANEL_ORDERS.map((one) =>
            item(ORDER_WORDS[one], one === order ? 'check' : 'empty', () => choose(one)),
          ),
          item('All values as a table', 'tableDensityNormal', openTable),
          item('Move earlier', 'sortLeft', earlier),
          item('Move later', 'sortRight', later),
          item('Hide panel', 'eyeClosed', hide),
        ]}
      />
    </EuiPopover>
  );
};
