import React from 'react';
import { useEuiTheme } from '@elastic/eui';
import type { Order } from './arrange';
import { EVENTS_WIDTH, HOSTS_WIDTH } from './row_numbers';

const LABELS: Readonly<Record<Order, string>> = {
  best: 'Relevance',
  name: 'Name',
  events: 'Events',
  hosts: 'Hosts',
};

/** Numbers stand at the right edge of their column, and so do their heads. */
const isNumber = (order: Order): boolean => order === 'events' || order === 'hosts';

interface OrderBarProps {
  order: Order;
  setOrder: (order: Order) => void;
}

/** The head of the list: what stands in its columns, and what it is sorted by. */
export const OrderBar = ({ order, setOrder }: OrderBarProps) => {
  const { euiTheme } = useEuiTheme();
  const button = (value: Order) => {
    const arrow = (
      <span aria-hidden style={{ visibility: order === value ? 'visible' : 'hidden' }}>
        {' ↓ '}
      </span>
    );
    return (
      <button
        type="button"
        className="shButton"
        aria-pressed={order === value}
        onClick={() => setOrder(value)}
        style={
          order === value
            ? { color: euiTheme.colors.textParagraph, fontWeight: euiTheme.font.weight.medium }
            : { color: euiTheme.colors.textSubdued }
        }
        data-test-subj={`guidedOrder-${value}`}
      >
        {isNumber(value) ? arrow : null}
        {LABELS[value]}
        {isNumber(value) ? null : arrow}
      </button>
    );
  };
  return (
    <div
      role="group"
      aria-label="Order of the list"
      className="shSmall"
      style={{ display: 'flex', padding: '4px 8px 4px 34px', gap: 8 }}
    >
      <span style={{ flex: 1, display: 'flex', gap: 12 }}>
        {button('best')}
        {button('name')}
      </span>
      <span style={{ width: EVENTS_WIDTH + HOSTS_WIDTH, display: 'flex' }}>
        <span style={{ width: EVENTS_WIDTH, textAlign: 'right' }}>{button('events')}</span>
        <span style={{ width: HOSTS_WIDTH, textAlign: 'right' }}>{button('hosts')}</span>
      </span>
    </div>
  );
};
