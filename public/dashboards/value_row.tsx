import React from 'react';
import { EuiButtonIcon, useEuiTheme } from '@elastic/eui';
import type { PanelAnswer, PanelValue } from '../../common/api';
import { eveField } from '../../common/eve';
import type { Panel } from '../../common/dashboards';
import { addFilter, useHunt } from '../hunt';
import { exactCount, shortBytes, shortCount, Value } from '../widgets';
import { fieldOf, valueFilter } from './filters';
import { shareText } from './shares';

/** Values that are compared letter by letter. */
const MONO = ['fingerprint', 'hash', 'mac'];

const ROW_HEIGHT = 24;
export const rowsHeight = (rows: number): number => rows * ROW_HEIGHT;

interface ValueRowProps {
  panel: Panel;
  answer: PanelAnswer;
  value: PanelValue;
  /** Events of the value with most of them: its bar is whole. */
  most: number;
}

/** A value of a panel: its menu, quick filters, its events and their share. */
export const ValueRow = ({ panel, answer, value, most }: ValueRowProps) => {
  const { euiTheme } = useEuiTheme();
  const { update, setFilters } = useHunt();
  const about = value.approximate === true ? 'about ' : '';
  const mono = MONO.includes(eveField(panel.fields[0])?.entity ?? '');
  const sums =
    value.bytes === undefined || value.packets === undefined
      ? ''
      : `, ${shortBytes(value.bytes)} in ${exactCount(value.packets)} packets`;
  const name = String(value.value);
  return (
    <div
      className="shRow"
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) 64px 52px',
        alignItems: 'center',
        columnGap: 6,
        height: ROW_HEIGHT,
        fontSize: 13,
      }}
      data-test-subj="panelValue"
    >
      <span style={{ position: 'relative', minWidth: 0, display: 'flex', height: '100%' }}>
        <span style={{ minWidth: 0, alignSelf: 'center', display: 'flex' }}>
          <Value field={fieldOf(panel)} value={value.value} mono={mono} />
        </span>
        <span
          aria-hidden
          className="shBar"
          style={{
            position: 'absolute',
            left: 0,
            bottom: 0,
            height: 3,
            width: `${most > 0 ? Math.max(1, (100 * value.events) / most) : 0}%`,
          }}
        />
        <span
          className="shRowActions"
          style={{
            position: 'absolute',
            right: 0,
            top: 0,
            display: 'inline-flex',
            background: euiTheme.colors.backgroundBaseSubdued,
          }}
        >
          <EuiButtonIcon
            size="xs"
            iconType="plusInCircle"
            aria-label={`Filter for ${name}`}
            onClick={() =>
              setFilters((filters) => addFilter(filters, valueFilter(panel, value.value)))
            }
            data-test-subj="panelFilterFor"
          />
          <EuiButtonIcon
            size="xs"
            iconType="minusInCircle"
            aria-label={`Filter out ${name}`}
            onClick={() =>
              setFilters((filters) => addFilter(filters, valueFilter(panel, value.value, true)))
            }
            data-test-subj="panelFilterOut"
          />
        </span>
      </span>
      <button
        type="button"
        className="shButton shNumber"
        style={{ textAlign: 'right' }}
        title={`Show ${about}${exactCount(value.events)} events${sums}`}
        onClick={() =>
          update((now) => ({
            ...now,
            tab: 'events',
            filters: addFilter(now.filters, valueFilter(panel, value.value)),
          }))
        }
        data-test-subj="panelCount"
      >
        {about === '' ? '' : '~'}
        {shortCount(value.events)}
      </button>
      <span className="shNumber shMuted" style={{ textAlign: 'right' }}>
        {value.bytes === undefined ? shareText(value.events, answer) : shortBytes(value.bytes)}
      </span>
    </div>
  );
};
