import { setNumberFormat, counted, exactCount, oneDigit, percent, shortCount } from './numbers';

it('separates thousands, and tells nothing from none', () => {
  expect(exactCount(12_311)).toBe('12,311');
  expect(exactCount(0)).toBe('0');
  expect(exactCount(undefined)).toBe('–');
});

it('shortens from a million on', () => {
  expect(shortCount(999_999)).toBe('999,999');
  expect(shortCount(1_134_000)).toBe('1.13 M');
  expect(shortCount(2_000_000_000)).toBe('2 B');
});

it('writes shares with one digit, and never one that is there as none', () => {
  expect(percent(0.5)).toBe('50.0%');
  expect(percent(0.0004)).toBe('<0.1%');
  expect(percent(0)).toBe('0.0%');
});

it('agrees in number', () => {
  expect(counted(1, 'event')).toBe('1 event');
  expect(counted(0, 'event')).toBe('0 events');
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

it('writes numbers as the settings say, and in English where they say nothing known', () => {
  setNumberFormat('de', '0,0.[000]');
  expect(exactCount(1_234_567)).toBe('1.234.567');
  expect(oneDigit(1.25)).toBe('1,3');
  setNumberFormat('de', '0.[000]');
  expect(exactCount(1_234_567)).toBe('1234567');
  setNumberFormat('no such language', '0,0');
  expect(exactCount(1_234_567)).toBe('1,234,567');
});
