import React, { useMemo } from 'react';
import { EuiIcon, EuiText, useEuiTheme } from '@elastic/eui';
import { cutMiddle, visibleText } from '../../common/eve';
import { fieldLabel } from '../../common/filters';
import { lookAlike } from '../../common/look_alikes';
import { shownValue, type FieldValue } from '../widgets';
import { fieldsOfValue } from './choices';
import { PrevalenceLines } from './prevalence_lines';

const LONGEST = 240;

/** What a reader must know of a value that does not look like what it is. */
const warningsOf = ({ value }: FieldValue): string[] => {
  if (typeof value !== 'string') return [];
  const alike = lookAlike(value);
  return [
    ...(visibleText(value) === value
      ? []
      : ['It holds characters that cannot be seen, written here as \\u{…}.']),
    ...(alike === undefined ? [] : [`Reads ${cutMiddle(alike.reads, 80)}. ${alike.warning}`]),
  ];
};

/** The value whole, where it stands, what to beware of, and how common it is. */
export const ValueHead = ({ of }: { of: FieldValue }) => {
  const { euiTheme } = useEuiTheme();
  const fields = fieldsOfValue(of);
  const warnings = useMemo(() => warningsOf(of), [of]);
  return (
    <div
      style={{
        padding: `${euiTheme.size.s} ${euiTheme.size.m}`,
        borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
      }}
      data-test-subj="valueHead"
    >
      <EuiText size="xs" color="subdued">
        <span className="shLine" title={fields.join('\n')}>
          {[...new Set(fields.map(fieldLabel))].join(' or ')}
        </span>
      </EuiText>
      <EuiText size="s">
        <strong style={{ display: 'block', overflowWrap: 'anywhere' }}>
          {cutMiddle(shownValue(of.value), LONGEST)}
        </strong>
      </EuiText>
      {warnings.map((warning) => (
        <EuiText key={warning} size="xs" color="warning" data-test-subj="valueWarning">
          <span style={{ overflowWrap: 'anywhere' }}>
            <EuiIcon type="warning" size="s" aria-hidden /> {warning}
          </span>
        </EuiText>
      ))}
      <PrevalenceLines of={of} />
    </div>
  );
};
