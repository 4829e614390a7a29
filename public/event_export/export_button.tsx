import React, { useState } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiPopover,
  EuiRadioGroup,
  EuiSpacer,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import moment from 'moment-timezone';
import { exportColumns } from '../../common/events';
import type { ExportOptions } from '../../common/api';
import { useAskedHunt, useHunt } from '../hunt';
import { counted } from '../widgets';
import { useExports } from './exports_provider';

const KINDS = ['csvShown', 'csvAll', 'ndjson'] as const;
type Kind = (typeof KINDS)[number];

const optionsOf = (
  kind: Kind,
  columns: readonly string[],
): Pick<ExportOptions, 'format' | 'columns'> => {
  switch (kind) {
    case 'csvShown':
      return { format: 'csv', columns: exportColumns(columns) };
    case 'csvAll':
      return { format: 'csv' };
    case 'ndjson':
      return { format: 'ndjson' };
  }
};

interface ExportButtonProps {
  total: number;
  /** The columns of the list, in their order. */
  columns: readonly string[];
}

/** Exports all events of the hunt, not only those that are loaded. */
export const ExportButton = ({ total, columns }: ExportButtonProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('csvShown');
  const { state } = useHunt();
  const hunt = useAskedHunt();
  const exports = useExports();
  const name = useGeneratedHtmlId();
  const isRunning = exports.state?.phase === 'running';
  const order = state.eventOrder === 'desc' ? 'newest first' : 'oldest first';
  const begin = () => {
    if (hunt === undefined) return;
    const options: ExportOptions = {
      ...optionsOf(kind, columns),
      sort: { direction: state.eventOrder },
    };
    const at = moment().format('YYYY-MM-DD-HHmmss');
    exports.start({ hunt, options }, `suricata-hunt-${at}.${options.format}`);
    setIsOpen(false);
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      anchorPosition="downRight"
      aria-label="Export events"
      panelStyle={{ width: 340 }}
      button={
        <EuiButtonEmpty
          size="xs"
          color="text"
          iconType="exportAction"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(!isOpen)}
          data-test-subj="exportEvents"
        >
          Export
        </EuiButtonEmpty>
      }
    >
      <EuiRadioGroup
        name={name}
        compressed
        idSelected={kind}
        onChange={(id) => setKind(KINDS.find((one) => one === id) ?? 'csvShown')}
        options={[
          { id: 'csvShown', label: `CSV, the ${counted(columns.length, 'column')} shown` },
          { id: 'csvAll', label: 'CSV, all fields' },
          { id: 'ndjson', label: 'NDJSON, whole events as Suricata writes them' },
        ]}
        legend={{ children: 'Format' }}
      />
      <EuiSpacer size="s" />
      <EuiText size="xs" color="subdued">
        <p>
          All events of the hunt as they stand when the export begins, {order}. Cells that a
          spreadsheet would run as a formula get a quote in front.
        </p>
      </EuiText>
      <EuiSpacer size="m" />
      <EuiButton
        size="s"
        fill
        fullWidth
        isDisabled={isRunning || hunt === undefined}
        onClick={begin}
        data-test-subj="exportBegin"
      >
        {isRunning ? 'Another export is running' : `Export ${counted(total, 'event')}`}
      </EuiButton>
    </EuiPopover>
  );
};
