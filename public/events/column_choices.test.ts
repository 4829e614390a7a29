import { columnChoices } from './column_choices';

it('has what is shown first, then the fields of the type, then all others', () => {
  const choices = columnChoices(['time', 'tls.sni'], ['http.url', 'tls.sni', 'tls.version'], 'tls');
  const titles = choices.filter(({ column }) => column === undefined).map(({ title }) => title);
  expect(titles).toEqual(['Shown', 'Put together', 'Fields of tls', 'Other fields']);
  const columns = choices.flatMap(({ column }) => column ?? []);
  expect(columns.slice(0, 2)).toEqual(['time', 'tls.sni']);
  expect(new Set(columns).size).toBe(columns.length);
  expect(columns.indexOf('tls.version')).toBeLessThan(columns.indexOf('http.url'));
});
