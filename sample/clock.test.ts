import { certificateTimeText, DAY, HOUR, officeActivity, timestampText, toMicros } from './clock';

const at = (text: string): number => toMicros(new Date(text));

it('writes times as Suricata does', () => {
  expect(timestampText(at('2026-03-10T09:15:27.381Z') + 204)).toBe(
    '2026-03-10T09:15:27.381204+0000',
  );
  expect(timestampText(at('2026-03-10T00:00:00Z'))).toBe('2026-03-10T00:00:00.000000+0000');
  expect(certificateTimeText(at('2026-03-10T09:15:27Z') + 999_999)).toBe('2026-03-10T09:15:27');
});

it('is busier by day than by night, and on weekdays', () => {
  const tuesdayMorning = at('2026-03-10T10:00:00Z');
  expect(officeActivity(tuesdayMorning)).toBe(1);
  expect(officeActivity(tuesdayMorning + 17 * HOUR)).toBeLessThan(0.1);
  expect(officeActivity(tuesdayMorning + 4 * DAY)).toBeCloseTo(0.15);
});
