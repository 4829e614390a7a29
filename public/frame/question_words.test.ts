import { DEFAULT_STATE } from '../hunt';
import { questionWords } from './question_words';

const ranges = [{ from: 'now-48h', to: 'now', display: 'Last 48 hours' }];
const words = (change: object): string =>
  questionWords({ ...DEFAULT_STATE, ...change }, {}, ranges, (text) => `<${text}>`);

it('says what is asked', () => {
  expect(words({})).toBe('Alerts of the last 48 hours');
  expect(
    words({
      time: 'all',
      types: 'all',
      filters: [
        { field: 'client.ip', op: 'is', value: '10.1.2.3' },
        { field: 'server.port', op: 'is', value: 443, negated: true },
        { field: 'server.port', op: 'is', value: 80, disabled: true },
      ],
    }),
  ).toMatch(/^All events of all time, where .* is 10\.1\.2\.3 and .* is not 443$/);
});

it('writes dates as the user does and keeps date math', () => {
  expect(words({ time: { from: '2026-03-01T00:00:00Z', to: 'now/d' } })).toBe(
    'Alerts from <2026-03-01T00:00:00Z> to now/d',
  );
});

it('cuts a long list of types, and says when nothing is on', () => {
  expect(words({ types: ['http', 'dns', 'tls', 'smb', 'ssh'] })).toBe(
    'HTTP, DNS, TLS and 2 more types of the last 48 hours',
  );
  expect(words({ types: [], tags: ['relevant'] })).toBe('No events of the last 48 hours, relevant');
});
