import React from 'react';
import { EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import type { FilterValue } from '../../common/filters';
import { typeLabel } from '../hunt';
import { Value } from '../widgets';
import type { FieldGroup, FieldRow } from './flatten';

/** What the parts of an event are called, one event being one thing. */
const GROUP_NAMES: Readonly<Record<string, string>> = {
  '': 'Event',
  alert: 'Alert',
  anomaly: 'Anomaly',
  drop: 'Drop',
  ether: 'Ethernet',
  fileinfo: 'File',
  flow: 'Flow',
  ftp_data: 'FTP transfer',
  hunt: 'Classification',
  netflow: 'Netflow',
  verdict: 'Verdict',
};

const groupName = (name: string): string =>
  Object.hasOwn(GROUP_NAMES, name) ? (GROUP_NAMES[name] ?? name) : typeLabel(name);

/** More values than anybody reads: the rest stands in the JSON. */
const MOST_VALUES = 50;

/** Compared letter by letter, so with letters of one width. */
const isCode = (path: string): boolean =>
  /(_ip$|^ip$|\bja[34]|hash|sha|md5|fingerprint|serial|payload|packet|community_id|mac$)/.test(
    path,
  );

const Values = ({ path, values }: { path: string; values: readonly FilterValue[] }) => (
  <>
    {values.slice(0, MOST_VALUES).map((value, index) => (
      <span key={index} style={{ display: 'block', minWidth: 0 }}>
        <Value field={path} value={value} mono={isCode(path)} most={160} />
      </span>
    ))}
    {values.length > MOST_VALUES ? (
      <span className="shMuted">and {values.length - MOST_VALUES} more: see JSON</span>
    ) : null}
  </>
);

const Row = ({ row }: { row: FieldRow }) => {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(120px, 38%) 1fr',
        gap: 12,
        padding: '3px 0',
        borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
      }}
      data-test-subj={`field-${row.place}`}
    >
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {row.label}
        {row.label === row.place ? null : (
          <div className="shMuted shMono" style={{ fontSize: 12, lineHeight: '16px' }}>
            {row.place}
          </div>
        )}
      </div>
      <div style={{ minWidth: 0 }}>
        <Values path={row.path} values={row.values} />
      </div>
    </div>
  );
};

/** Fields with their values, under the name of what they belong to. */
export const FieldList = ({ groups }: { groups: readonly FieldGroup[] }) => (
  <EuiText size="s">
    {groups.map(({ name, rows }) => (
      <section key={name} style={{ marginBottom: 16 }}>
        <EuiTitle size="xxs">
          <h3>{groupName(name)}</h3>
        </EuiTitle>
        {rows.map((row) => (
          <Row key={row.place} row={row} />
        ))}
      </section>
    ))}
  </EuiText>
);
