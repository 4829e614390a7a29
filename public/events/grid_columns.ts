import type { EuiDataGridColumn } from '@elastic/eui';
import { eveField } from '../../common/eve';
import { columnLabel, isMade } from '../../common/events';

/** Columns that take what the others leave, the first of them that is shown. */
const FLEXIBLE = [
  'summary',
  'http.url',
  'dns_answers',
  'tls.subject',
  'fileinfo.filename',
  'smb.filename',
  'email.subject',
  'keys',
  'ends',
];

/** The least that is left for it; below this the grid scrolls sideways. */
const LEAST_FLEXIBLE = 260;

const WIDTHS: Readonly<Record<string, number>> = {
  time: 200,
  type: 100,
  tag: 100,
  summary: 440,
  ends: 310,
  keys: 220,
  sensor: 104,
  dns_name: 240,
  dns_type: 110,
  dns_answers: 220,
  file_hash: 220,
  proto: 76,
  app_proto: 96,
  'alert.action': 96,
  'alert.severity': 110,
  'alert.signature_id': 120,
  'dns.rcode': 110,
  'flow.state': 100,
  'flow.age': 88,
  'http.http_method': 100,
  'http.hostname': 190,
  'http.status': 90,
  'http.length': 96,
  'krb5.msg_type': 130,
  'quic.version': 96,
  'smb.command': 210,
  'tls.version': 90,
  _index: 200,
  _id: 180,
};

const BY_TYPE: Readonly<Record<string, number>> = {
  long: 116,
  double: 116,
  boolean: 100,
  ip: 150,
  date: 200,
};

/** Amounts, which are read and compared as numbers; ids and codes are not. */
const isAmount = (path: string): boolean =>
  /(bytes|pkts|size|length|count|cnt|age)(_|$|\.)/.test(path);

/** Whether a column holds numbers that stand right-aligned, with their thousands separated. */
export const holdsAmounts = (column: string): boolean => {
  const type = isMade(column) ? undefined : eveField(column)?.type;
  return (type === 'long' || type === 'double') && isAmount(column);
};

const usualWidth = (column: string): number =>
  WIDTHS[column] ?? BY_TYPE[eveField(column)?.type ?? ''] ?? 170;

export interface ColumnsShown {
  columns: readonly string[];
  /** Widths that a person has chosen. */
  widths: Readonly<Record<string, number>>;
  /** Pixels that there are for all of them; 0 while nobody knows. */
  room: number;
}

/** The columns as the grid takes them. One of them takes the room that the others leave. */
export const gridColumns = ({ columns, widths, room }: ColumnsShown): EuiDataGridColumn[] => {
  const flexible = FLEXIBLE.find((column) => columns.includes(column));
  const taken = columns
    .filter((column) => column !== flexible)
    .reduce((sum, column) => sum + (widths[column] ?? usualWidth(column)), 0);
  const isTight = room > 0 && room - taken < LEAST_FLEXIBLE;
  return columns.map((id) => {
    const own = widths[id];
    const width =
      own ??
      (id !== flexible
        ? usualWidth(id)
        : isTight
          ? Math.max(LEAST_FLEXIBLE, usualWidth(id))
          : undefined);
    return {
      id,
      displayAsText: columnLabel(id),
      ...(width === undefined ? {} : { initialWidth: width }),
      ...(holdsAmounts(id) ? { schema: 'numeric' } : {}),
      isExpandable: false,
      isSortable: id === 'time',
      actions:
        id === 'time'
          ? { showSortAsc: { label: 'Oldest first' }, showSortDesc: { label: 'Newest first' } }
          : { showSortAsc: false, showSortDesc: false },
    };
  });
};
