import React from 'react';
import { copyToClipboard, EuiContextMenu } from '@elastic/eui';
import { cutMiddle, visibleText } from '../../common/eve';
import { fieldLabel, type Condition, type FilterValue } from '../../common/filters';
import { addFilter, useHunt } from '../hunt';

/** A value and the EVE path, or paths, at which it stands. */
export interface FieldValue {
  field: string | readonly string[];
  value: FilterValue;
}

/** A value as text that hides nothing. */
export const shownValue = (value: FilterValue): string =>
  value === '' ? '(empty)' : visibleText(String(value));

const LONGEST_TITLE = 48;

/** The one menu that every value has. */
export const ValueMenu = ({ field, value, close }: FieldValue & { close: () => void }) => {
  const { setFilters } = useHunt();
  const fields = typeof field === 'string' ? [field] : field;
  const add = (negated: boolean) => {
    const condition: Condition = {
      field: typeof field === 'string' ? field : [...field],
      op: 'is',
      value,
      ...(negated ? { negated } : {}),
    };
    setFilters((filters) => addFilter(filters, condition));
    close();
  };
  const labels = [...new Set(fields.map(fieldLabel))].join(' or ');
  return (
    <EuiContextMenu
      size="s"
      initialPanelId="value"
      data-test-subj="valueMenu"
      panels={[
        {
          id: 'value',
          initialFocusedItemIndex: 0,
          title: `${labels}: ${cutMiddle(shownValue(value), LONGEST_TITLE)}`,
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
