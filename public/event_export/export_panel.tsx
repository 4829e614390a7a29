import React from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiPanel,
  EuiProgress,
  EuiSpacer,
  EuiText,
  useEuiTheme,
} from '@elastic/eui';
import { counted, downloadBlob, exactCount, Problem } from '../widgets';
import type { ExportState } from './exports_provider';

const Running = ({ events, total }: { events: number; total: number | undefined }) => (
  <>
    <p className="shNumber">
      {total === undefined
        ? 'Counting the events …'
        : `${exactCount(events)} of ${counted(total, 'event')}`}
    </p>
    <EuiSpacer size="xs" />
    <EuiProgress
      size="s"
      {...(total === undefined || total === 0 ? {} : { value: events, max: total })}
      aria-label="Export"
    />
  </>
);

const Words = ({ state }: { state: ExportState }) => {
  switch (state.phase) {
    case 'running':
      return <Running events={state.events} total={state.total} />;
    case 'saved':
      return <p>{counted(state.events, 'event')}, all of them.</p>;
    case 'cut':
      return (
        <p role="alert">
          {exactCount(state.events)} of {counted(state.total, 'event')} came. {state.cut} Export
          again, or narrow the time range.
        </p>
      );
    case 'failed':
      return <Problem title="Nothing was exported" error={state.error} />;
  }
};

const TITLES: Readonly<Record<ExportState['phase'], string>> = {
  running: 'Exporting',
  saved: 'Exported',
  cut: 'The export is incomplete',
  failed: 'The export failed',
};

/** How an export stands, over whichever screen is open. */
export const ExportPanel = ({ state, close }: { state: ExportState; close: () => void }) => {
  const { levels, size, colors } = useEuiTheme().euiTheme;
  return (
    <EuiPanel
      hasShadow
      hasBorder
      paddingSize="m"
      role="status"
      aria-label="Export of events"
      style={{
        position: 'fixed',
        left: size.l,
        bottom: size.l,
        width: 360,
        maxWidth: 'calc(100vw - 48px)',
        zIndex: Number(levels.toast),
        borderTop: state.phase === 'cut' ? `2px solid ${colors.borderStrongWarning}` : undefined,
      }}
      data-test-subj="exportPanel"
    >
      <EuiText size="s">
        <strong>{TITLES[state.phase]}</strong>
        <div className="shLine shMuted" title={state.name}>
          {state.name}
        </div>
        <EuiSpacer size="xs" />
        <Words state={state} />
      </EuiText>
      <EuiSpacer size="s" />
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        {state.phase === 'cut' ? (
          <EuiButton
            size="s"
            color="warning"
            onClick={() => downloadBlob(`incomplete-${state.name}`, state.file)}
            data-test-subj="exportSaveCut"
          >
            Save what came
          </EuiButton>
        ) : null}
        <EuiButtonEmpty size="s" onClick={close} data-test-subj="exportClose">
          {state.phase === 'running' ? 'Cancel' : 'Close'}
        </EuiButtonEmpty>
      </div>
    </EuiPanel>
  );
};
