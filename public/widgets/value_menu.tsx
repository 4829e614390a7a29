import React, { useState, type ReactNode } from 'react';
import { copyToClipboard, EuiContextMenu, EuiPopover } from '@elastic/eui';
import { cutMiddle, visibleText } from '../../common/eve/summary';
import { fieldLabel, type Condition, type FilterValue } from '../../common/filters';
import { useHunt, addFilter } from '../hunt';

interface ValueProps {
  /** EVE path, or the paths of which any may hold the value. */
  field: string | string[];
  value: FilterValue;
  /** What stands for the value on the screen; the value itself when left out. */
  children?: ReactNode;
  mono?: boolean;
  /** Most characters shown; longer values are cut in the middle. */
  most?: number;
}

const EMPTY = '(empty)';

/** A value as text that hides nothing. */
export const shownValue = (value: FilterValue): string =>
  value === '' ? EMPTY : visibleText(String(value));

/** A value of an event, with the one menu that every value has. */
export const Value = ({ field, value, children, mono = false, most = 200 }: ValueProps) => {
  const [open, setOpen] = useState(false);
  const text = shownValue(value);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      repositionOnScroll
      style={{ maxWidth: '100%', minWidth: 0 }}
      aria-label={`What to do with ${text}`}
      button={
        <button
          type="button"
          className={`shButton shValue${mono ? ' shMono' : ''}`}
          title={text}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
          data-test-subj="value"
        >
          {children ?? cutMiddle(text, most)}
        </button>
      }
    >
      {open ? <ValueMenu field={field} value={value} close={() => setOpen(false)} /> : null}
    </EuiPopover>
  );
};

interface MenuProps {
  field: string | string[];
  value: FilterValue;
  close: () => void;
}

const ValueMenu = ({ field, value, close }: MenuProps) => {
  const { setFilters } = useHunt();
  const add = (negated: boolean) => {
    const condition: Condition = { field, op: 'is', value, ...(negated ? { negated } : {}) };
    setFilters((filters) => addFilter(filters, condition));
    close();
  };
  const fields = Array.isArray(field) ? field : [field];
  const title = `${[...new Set(fields.map(fieldLabel))].join(' or ')}: ${cutMiddle(shownValue(value), 48)}`;
  return (
    <EuiContextMenu
      size="s"
      initialPanelId="value"
      data-test-subj="valueMenu"
      panels={[
        {
          id: 'value',
          title,
          items: [
            {
              name: 'Filter for',
              icon: 'plusInCircle',
              onClick: () => add(false),
              'data-test-subj': 'valueFilterFor',
            },
            {
              name: 'Filter out',
              icon: 'minusInCircle',
              onClick: () => add(true),
              'data-test-subj': 'valueFilterOut',
            },
            {
              name: 'Copy',
              icon: 'copy',
              onClick: () => {
                copyToClipboard(String(value));
                close();
              },
              'data-test-subj': 'valueCopy',
            },
          ],
        },
      ]}
    />
  );
};
