import React from 'react';
import { EuiSelect } from '@elastic/eui';
import { PANEL_ORDERS, type PanelOrder } from '../../common/api';

export const ORDER_WORDS: Readonly<Record<PanelOrder, string>> = {
  most: 'Most events',
  rarest: 'Rarest',
  new: 'New in this range',
};

const OPTIONS = PANEL_ORDERS.map((value) => ({ value, text: ORDER_WORDS[value] }));

interface OrderSelectProps {
  label: string;
  order: PanelOrder;
  onChange: (order: PanelOrder) => void;
}

/** Which values panels show: those with most or fewest events, or those that were not there before. */
export const OrderSelect = ({ label, order, onChange }: OrderSelectProps) => (
  <EuiSelect
    compressed
    aria-label={label}
    options={OPTIONS}
    value={order}
    onChange={(event) => {
      const chosen = PANEL_ORDERS.find((one) => one === event.target.value);
      if (chosen !== undefined) onChange(chosen);
    }}
    data-test-subj="panelOrder"
  />
);
