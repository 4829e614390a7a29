import React from 'react';
import { EuiBadge, EuiButtonIcon } from '@elastic/eui';
import type { SignatureRow, Signatures } from '../../common/api';
import { visibleText } from '../../common/eve';
import { techniquesOf } from '../../common/signatures';
import type { SignatureSort } from '../hunt';
import type { Dates } from '../services';
import {
  CountBar,
  counted,
  DASH,
  exactCount,
  Severity,
  seenColumns,
  Value,
  type Column,
} from '../widgets';

interface Context {
  dates: Dates;
  spark: Signatures['spark'];
  /** Events of the signature that has most, for the bars. */
  most: number;
  isOpen: (row: SignatureRow) => boolean;
  toggle: (row: SignatureRow) => void;
  toEvents: (row: SignatureRow) => void;
}

type SignatureColumn = Column<SignatureRow, SignatureSort['field']>;

const nothing = <span className="shMuted">{DASH}</span>;

const about = ({ count, isExact }: SignatureRow['sources']): string =>
  `${isExact ? '' : 'about '}${exactCount(count)}`;

const Name = ({ row, isOpen, toggle }: Context & { row: SignatureRow }) => {
  const text = row.signature === null ? `Signature ${row.sid}` : visibleText(row.signature);
  const open = isOpen(row);
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
      <EuiButtonIcon
        size="xs"
        color="text"
        style={{ flex: 'none' }}
        iconType={open ? 'arrowDown' : 'arrowRight'}
        aria-expanded={open}
        aria-label={`What the rule says: ${text}`}
        onClick={() => toggle(row)}
        data-test-subj="signatureToggle"
      />
      {row.signature === null ? (
        <span className="shMuted">{text}</span>
      ) : (
        <Value field="alert.signature" value={row.signature} />
      )}
    </span>
  );
};

const Techniques = ({ metadata }: SignatureRow) => {
  const [first, ...others] = techniquesOf(metadata);
  if (first === undefined) return nothing;
  const words = [first, ...others].map(({ id, name }) => `${id} ${name ?? ''}`.trim());
  return (
    <span style={{ display: 'flex', gap: 6, minWidth: 0 }} title={words.join('\n')}>
      <Value field="alert.metadata.mitre_technique_id" value={first.written}>
        {words[0]}
      </Value>
      {others.length === 0 ? null : <span className="shMuted">+{others.length}</span>}
    </span>
  );
};

const Actions = ({ actions }: SignatureRow) => {
  const [first, ...others] = Object.entries(actions).toSorted(([, a], [, b]) => b - a);
  if (first === undefined) return nothing;
  return (
    <span
      style={{ display: 'flex', gap: 6, minWidth: 0 }}
      title={[first, ...others].map(([name, n]) => `${name}: ${exactCount(n)}`).join('\n')}
    >
      <Value field="alert.action" value={first[0]} />
      {others.length === 0 ? null : <span className="shMuted">+{others.length}</span>}
    </span>
  );
};

const Before = ({ before }: SignatureRow) => {
  if (before === null) return nothing;
  if (before > 0) return <span className="shNumber shMuted">{exactCount(before)}</span>;
  return <EuiBadge color="primary">new</EuiBadge>;
};

const numberColumn = (
  id: 'sources' | 'destinations',
  name: string,
  width: number,
  hint: string,
): SignatureColumn => ({
  id,
  name,
  hint,
  width,
  align: 'right',
  sort: { field: id, first: 'desc' },
  render: (row) => <span className="shNumber">{about(row[id])}</span>,
});

export const signatureColumns = (context: Context): SignatureColumn[] => [
  {
    id: 'signature',
    name: 'Signature',
    sort: { field: 'signature', first: 'asc' },
    render: (row) => <Name row={row} {...context} />,
  },
  {
    id: 'sid',
    name: 'Id',
    hint: 'Number of the rule; before the colon its generator, where that is not 1',
    width: 88,
    align: 'right',
    sort: { field: 'sid', first: 'asc' },
    render: ({ gid, sid }) => (
      <span className="shNumber">
        {gid === '1' ? '' : `${gid}:`}
        <Value field="alert.signature_id" value={sid} />
      </span>
    ),
  },
  {
    id: 'severity',
    name: 'Severity',
    hint: '1 is the most severe',
    width: 116,
    sort: { field: 'severity', first: 'asc' },
    render: ({ severity }) =>
      severity === null ? (
        nothing
      ) : (
        <Value field="alert.severity" value={severity}>
          <Severity severity={severity} />
        </Value>
      ),
  },
  {
    id: 'category',
    name: 'Category',
    width: 132,
    grow: 0.3,
    sort: { field: 'category', first: 'asc' },
    render: ({ category }) =>
      category === null ? nothing : <Value field="alert.category" value={category} />,
  },
  {
    id: 'technique',
    name: 'Technique',
    hint: 'ATT&CK technique that the rule names',
    width: 108,
    grow: 0.12,
    render: (row) => <Techniques {...row} />,
  },
  { id: 'action', name: 'Action', width: 68, render: (row) => <Actions {...row} /> },
  {
    id: 'events',
    name: 'Events',
    width: 96,
    align: 'right',
    sort: { field: 'events', first: 'desc' },
    render: (row) => (
      <CountBar
        count={row.events}
        most={context.most}
        title={`Show the ${counted(row.events, 'event')}`}
        onClick={() => context.toEvents(row)}
        data-test-subj="signatureEvents"
      />
    ),
  },
  {
    id: 'before',
    name: 'Before',
    hint: 'Events in the time range before, of the same length',
    width: 72,
    align: 'right',
    sort: { field: 'before', first: 'asc' },
    render: (row) => <Before {...row} />,
  },
  numberColumn('sources', 'Sources', 76, 'Different source addresses'),
  numberColumn('destinations', 'Dest.', 68, 'Different destination addresses'),
  ...seenColumns<SignatureRow>('In this time range', context),
];
