import React from 'react';
import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { ALERT, ensureTypes, fromFirstPage, isOn, useHunt, useSummary } from '../hunt';
import { counted } from '../widgets';

/** Why there are events and no signature, and what to do. */
export const NoSignatures = ({ withoutId }: { withoutId: number }) => {
  const { state, update } = useHunt();
  const { data: summary } = useSummary();
  const alerts = summary?.byEventType[ALERT] ?? 0;
  if (!isOn(state.types, ALERT)) {
    return (
      <EuiEmptyPrompt
        titleSize="xs"
        paddingSize="m"
        title={<h2>Alerts are switched off</h2>}
        body={
          <p>
            Signatures are what alerts are made of.{' '}
            {alerts > 0
              ? `${counted(alerts, 'alert')} match the rest of this hunt.`
              : 'No alert matches the rest of this hunt either.'}
          </p>
        }
        actions={
          <EuiButton
            size="s"
            onClick={() =>
              update((now) => fromFirstPage({ ...now, types: ensureTypes(now.types, [ALERT]) }))
            }
            data-test-subj="switchAlertsOn"
          >
            Switch alerts on
          </EuiButton>
        }
        data-test-subj="signaturesOff"
      />
    );
  }
  return (
    <EuiEmptyPrompt
      titleSize="xs"
      paddingSize="m"
      title={<h2>No alert among the events</h2>}
      body={
        withoutId > 0 ? (
          <p>
            {counted(withoutId, 'alert has', 'alerts have')} no signature id, so that they cannot be
            listed by it. The Events tab shows them.
          </p>
        ) : (
          <p>
            The events that match are all of other types. If there should be alerts, see that
            Suricata has rules loaded and that &quot;alert&quot; is among the types of its EVE
            output; the Hosts and Events tabs show what protocols tell without rules.
          </p>
        )
      }
      data-test-subj="noSignatures"
    />
  );
};
