import React, { type ReactNode } from 'react';
import { EuiButtonEmpty, EuiCodeBlock, EuiText } from '@elastic/eui';
import type { SignatureRow } from '../../common/api';
import { visibleText } from '../../common/eve';
import { fieldLabel } from '../../common/filters';
import { techniquesOf, type RuleTechnique } from '../../common/signatures';
import { Value } from '../widgets';
import type { SignatureActions } from './use_signature_actions';

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="shMuted">{name}</dt>
    <dd className="shRuleValues">{children}</dd>
  </>
);

/** Shown by their techniques. */
const BY_TECHNIQUE = new Set([
  'mitre_technique_id',
  'mitre_technique_name',
  'mitre_tactic_id',
  'mitre_tactic_name',
]);

const Techniques = ({ techniques }: { techniques: readonly RuleTechnique[] }) => {
  if (techniques.length === 0) return null;
  return (
    <Line name="ATT&CK technique">
      {techniques.map(({ id, written, name, tactics }) => (
        <span key={written}>
          <Value field="alert.metadata.mitre_technique_id" value={written}>
            {id} {name}
          </Value>
          {tactics.length === 0 ? null : <span className="shMuted"> · {tactics.join(', ')}</span>}
        </span>
      ))}
    </Line>
  );
};

/** What the rule says that it looks for, and where to go from it. */
export const RuleDetails = ({ row, actions }: { row: SignatureRow; actions: SignatureActions }) => {
  const techniques = techniquesOf(row.metadata);
  const metadata = Object.entries(row.metadata).filter(
    ([key]) => techniques.length === 0 || !BY_TECHNIQUE.has(key),
  );
  const isBare =
    techniques.length + metadata.length + row.references.length === 0 && row.rule === null;
  return (
    <div data-test-subj="ruleDetails">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 4, marginInlineStart: -8 }}>
        <Action onClick={() => actions.toEvents(row)} icon="list" name="Show its events" />
        <Action onClick={() => actions.toHosts(row)} icon="node" name="Show its hosts" />
        <Action onClick={() => actions.filterFor(row)} icon="plusCircle" name="Filter for it" />
        <Action onClick={() => actions.filterOut(row)} icon="minusCircle" name="Filter it out" />
      </div>
      <EuiText size="s">
        <p className="shRuleText">{row.signature === null ? '' : visibleText(row.signature)}</p>
      </EuiText>
      <dl className="shRule">
        <Techniques techniques={techniques} />
        {metadata.map(([key, values]) => (
          <Line key={key} name={fieldLabel(`alert.metadata.${key}`)}>
            {values.map((value) => (
              <Value key={value} field={`alert.metadata.${key}`} value={value} />
            ))}
          </Line>
        ))}
        {row.references.length === 0 ? null : (
          <Line name="References">
            {row.references.map((value) => (
              <Value key={value} field="alert.references" value={value} />
            ))}
          </Line>
        )}
        {row.rev === null ? null : <Line name="Revision">{row.rev}</Line>}
      </dl>
      {row.rule === null ? null : (
        <EuiCodeBlock fontSize="s" paddingSize="s" isCopyable overflowHeight={200}>
          {visibleText(row.rule)}
        </EuiCodeBlock>
      )}
      {isBare ? (
        <EuiText size="xs" color="subdued">
          <p>
            The events say no more of the rule. Suricata logs its metadata with &quot;metadata:
            yes&quot; and its text with &quot;raw: yes&quot; under the rule part of the alert
            output.
          </p>
        </EuiText>
      ) : null}
    </div>
  );
};

const Action = ({ onClick, icon, name }: { onClick: () => void; icon: string; name: string }) => (
  <EuiButtonEmpty size="xs" iconType={icon} onClick={onClick}>
    {name}
  </EuiButtonEmpty>
);
