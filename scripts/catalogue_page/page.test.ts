import { readFileSync } from 'node:fs';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { cataloguePage, PAGE_FILE } from '.';

const lines = (text: string): string[] => text.split('\n');

it('docs/guided_filters.md is what the catalogue says', () => {
  const [written, wanted] = [lines(readFileSync(PAGE_FILE, 'utf8')), lines(cataloguePage())];
  const at = wanted.findIndex((line, index) => line !== written[index]);
  const isNew = at < 0 && written.length === wanted.length;
  // The message is what whoever changed the catalogue reads.
  expect(
    isNew
      ? 'up to date'
      : `out of date from line ${at < 0 ? wanted.length : at + 1} on: npm run catalogue_page`,
  ).toBe('up to date');
});

it('has every guided filter once, and links only to what is there', () => {
  const page = cataloguePage();
  const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(GUIDED_FILTERS.filter(({ id }) => !anchors.includes(id))).toEqual([]);
  const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(targets.filter((id) => !anchors.includes(id))).toEqual([]);
});
