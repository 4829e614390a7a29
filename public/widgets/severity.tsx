import React from 'react';
import { useEuiTheme } from '@elastic/eui';
import { Dot } from './event_type';
import { DASH } from './numbers';

/** What the numbers of Suricata's severities mean: 1 is the most severe. */
const WORDS: Readonly<Record<number, string>> = { 1: 'high', 2: 'medium', 3: 'low' };

const severityWords = (severity: number): string =>
  `${severity} ${WORDS[severity] ?? 'informational'}`;

/** Severity of an alert: dot and word. */
export const Severity = ({ severity }: { severity: number | null }) => {
  const { severity: colors } = useEuiTheme().euiTheme.colors;
  if (severity === null) return <span className="shMuted">{DASH}</span>;
  const color =
    severity === 1
      ? colors.danger
      : severity === 2
        ? colors.risk
        : severity === 3
          ? colors.warning
          : colors.neutral;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' }}>
      <Dot color={color} />
      {severityWords(severity)}
    </span>
  );
};
