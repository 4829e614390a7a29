import React from 'react';
import { EuiButtonGroup, EuiText } from '@elastic/eui';
import { ExportButton } from '../event_export';
import { counted, exactCount, PartialMark } from '../widgets';
import { ColumnChooser } from './column_chooser';
import { DENSITIES, type GridLayout } from './use_columns';

interface GridCaptionProps {
  loaded: number;
  total: number;
  order: string;
  failures: readonly string[];
}

/** The list's order, its end and its cut. */
export const GridCaption = ({ loaded, total, order, failures }: GridCaptionProps) => (
  <EuiText size="xs" color="subdued" style={{ padding: '0 8px' }}>
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <span
        className="shNumber"
        title={loaded < total ? 'More events load as you scroll.' : undefined}
        data-test-subj="eventsCaption"
      >
        {loaded < total ? `${exactCount(loaded)} of ` : ''}
        {counted(total, 'event')}, {order}
      </span>
      <PartialMark failures={[...new Set(failures)]} />
    </span>
  </EuiText>
);

const DENSITY_WORDS = {
  compact: { label: 'Compact rows', iconType: 'tableDensityLow' },
  normal: { label: 'Normal rows', iconType: 'tableDensityNormal' },
  comfortable: { label: 'Rows of two lines, with networks', iconType: 'tableDensityHigh' },
} as const;

/** How the list looks, and what can be done with all of it. */
export const GridTools = ({ layout, total }: { layout: GridLayout; total: number }) => (
  <>
    <ColumnChooser layout={layout} />
    <EuiButtonGroup
      legend="Height of the rows"
      isIconOnly
      buttonSize="compressed"
      type="single"
      idSelected={layout.density}
      options={DENSITIES.map((id) => ({ id, ...DENSITY_WORDS[id] }))}
      onChange={(id) => layout.setDensity(DENSITIES.find((one) => one === id) ?? 'normal')}
      data-test-subj="gridDensity"
    />
    <ExportButton total={total} columns={layout.columns} />
  </>
);
