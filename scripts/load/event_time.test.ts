import { moveTimes, moveTimeText, secondsOf } from './event_time';

const utc = (...parts: [number, number, number, number, number, number]): number =>
  Date.UTC(...parts) / 1000;

it.each([
  ['2026-03-10T09:15:27.381204+0000', utc(2026, 2, 10, 9, 15, 27)],
  ['2017-04-06T14:03:37.123456-0600', utc(2017, 3, 6, 20, 3, 37)],
  ['2024-01-02T03:04:05.123456+0530', utc(2024, 0, 1, 21, 34, 5)],
  ['2024-01-02T03:04:05.123+05:30', utc(2024, 0, 1, 21, 34, 5)],
  ['2024-01-02T03:04:05Z', utc(2024, 0, 2, 3, 4, 5)],
  ['2021-01-19T00:00:00', utc(2021, 0, 19, 0, 0, 0)],
  ['1970-01-01T00:00:00.000000+0000', 0],
  ['151991-10-29T21:30:22.539464+0000', 4_734_231_571_822],
])('reads %s', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

it.each([
  '2024-02-30T00:00:00.000000+0000',
  '2024-13-01T00:00:00.000000+0000',
  '2024-01-01T24:00:00.000000+0000',
  '2024_01_31',
  '2024-01-01',
  'now',
  '',
  17,
  null,
])('does not take %j for a time', (value) => {
  expect(secondsOf(value)).toBeUndefined();
});

it('keeps years before 100 where they are', () => {
  expect(secondsOf('0050-01-01T00:00:00')).toBeLessThan(secondsOf('1900-01-01T00:00:00') ?? NaN);
});

it.each([
  ['2026-03-10T23:59:59.381204+0000', 2, '2026-03-11T00:00:01.381204+0000'],
  ['2017-04-06T23:59:59.123456-0600', 3_600, '2017-04-07T00:59:59.123456-0600'],
  ['2021-01-19T00:00:00', -1, '2021-01-18T23:59:59'],
  ['2024-01-02T03:04:05Z', 86_400, '2024-01-03T03:04:05Z'],
  ['9999-12-31T23:59:59.000000+0000', 1, '10000-01-01T00:00:00.000000+0000'],
  ['no time', 5, 'no time'],
])('moves %s by %d s to %s', (text, by, moved) => {
  expect(moveTimeText(text, (seconds) => seconds + by)).toBe(moved);
});

const line = (text: string): Buffer => Buffer.from(text);
const later = (seconds: number): number => seconds + 86_400;

it('moves every clock of an event and nothing else', () => {
  const event =
    '{"timestamp":"2020-01-01T00:00:00.000001+0000","flow":{"start":"2019-12-31T00:00:00.5+0000",' +
    '"end": "2019-12-31T01:00:00.000000+0000"},"tls":{"notbefore":"2019-01-01T00:00:00",' +
    '"notafter":"2019-06-01T00:00:00"},"smb":{"created":1466013636},"fileinfo":{"start":0,"end":9},' +
    '"http":{"url":"/?t=2020-01-01T00:00:00.000000+0000"},"n":9007199254740993}';
  expect(moveTimes(line(event), later).toString()).toBe(
    '{"timestamp":"2020-01-02T00:00:00.000001+0000","flow":{"start":"2020-01-01T00:00:00.5+0000",' +
      '"end": "2020-01-01T01:00:00.000000+0000"},"tls":{"notbefore":"2019-01-02T00:00:00",' +
      '"notafter":"2019-06-02T00:00:00"},"smb":{"created":1466013636},"fileinfo":{"start":0,"end":9},' +
      '"http":{"url":"/?t=2020-01-01T00:00:00.000000+0000"},"n":9007199254740993}',
  );
});

it('leaves what looks like a clock inside of a string alone', () => {
  const event = '{"payload_printable":"{\\"timestamp\\":\\"2020-01-01T00:00:00.000000+0000\\"}"}';
  expect(moveTimes(line(event), later).toString()).toBe(event);
});

it('keeps bytes that are not UTF-8', () => {
  const bytes = Buffer.concat([
    line('{"timestamp":"2020-01-01T00:00:00.000000+0000","a":"'),
    Buffer.from([0xff, 0xc3, 0x28]),
    line('é"}'),
  ]);
  const moved = moveTimes(bytes, later);
  expect(moved.subarray(bytes.length - 7).equals(bytes.subarray(bytes.length - 7))).toBe(true);
  expect(moved.includes('2020-01-02T00:00:00.000000+0000')).toBe(true);
});
