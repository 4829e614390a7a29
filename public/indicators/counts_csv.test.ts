import type { IndicatorCount } from '../../common/api';
import { parseIndicators } from '../../common/indicators';
import { countsCsv } from './counts_csv';

const counted = (kind: IndicatorCount['kind'], value: string): IndicatorCount => ({
  kind,
  value,
  fields: ['src_ip', 'dest_ip'],
  events: 7,
  firstSeen: '2026-03-01T10:00:00.000Z',
  lastSeen: null,
});

it('quotes what holds separators, and takes the power from formulas', () => {
  expect(countsCsv([counted('user_agent', '=HYPERLINK("x","y")')]).split('\r\n')).toEqual([
    'type,indicator,events,first_seen,last_seen,fields',
    `user_agent,"'=HYPERLINK(""x"",""y"")",7,2026-03-01T10:00:00.000Z,,src_ip dest_ip`,
    '',
  ]);
});

it('reads as the same list', () => {
  const items = [
    counted('address', '192.0.2.7'),
    counted('ja3', '0123456789abcdef0123456789abcdef'),
    counted('user_agent', 'Evil/1.0 (a, "b")'),
  ];
  expect(parseIndicators(countsCsv(items)).indicators).toEqual(
    items.map(({ kind, value }) => ({ kind, value })),
  );
});
