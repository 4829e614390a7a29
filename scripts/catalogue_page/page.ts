import { join } from 'node:path';
import {
  abbreviationsIn,
  CATEGORIES,
  GUIDED_FILTERS,
  guidedFilter,
  hostsOfInterest,
  technique,
  TECHNIQUES,
  type GuidedFilter,
} from '../../common/catalogue';
import { EVENT_TYPES } from '../../common/eve';
import { describeFilter } from '../../common/filters';

/** Where the page stands. */
export const PAGE_FILE = join(__dirname, '../../docs/guided_filters.md');

const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const techniqueLink = (id: string): string =>
  `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`;

const techniqueText = (id: string): string =>
  `${techniqueLink(id)} ${technique(id)?.name ?? ''}`.trim();

const typeText = (id: string): string => EVENT_TYPES.find((type) => type.id === id)?.label ?? id;

const sentenceOf = (filter: GuidedFilter): string =>
  describeFilter(filter.filter, { guided: (id) => guidedFilter(id)?.name });

const itemsOf = (filter: GuidedFilter): string[] => {
  const words = abbreviationsIn(filter).map(({ word, meaning }) => `${word}: ${meaning}`);
  const items: [title: string, text: string][] = [
    ['Shows', filter.shows],
    ['Why it matters', filter.why],
    ['What to look at next', filter.next],
    ['Hosts', `${hostsOfInterest(filter)}.`],
    ['Event types', filter.eventTypes.map(typeText).join(', ')],
    ['Needs', filter.needs],
    ['Note', filter.notes ?? ''],
    ['Techniques', filter.techniques.map(techniqueText).join(', ')],
    ['Kill-chain phase', filter.killChain?.replaceAll('_', ' ') ?? ''],
    ['References', filter.references.join('; ')],
    ['Words', words.join('; ')],
    ['Id', `\`${filter.id}\``],
  ];
  return items.flatMap(([title, text]) => (text === '' ? [] : [`- **${title}:** ${text}`]));
};

const entryOf = (filter: GuidedFilter): string =>
  [
    `<a id="${filter.id}"></a>`,
    '',
    `### ${filter.name}`,
    '',
    ...itemsOf(filter),
    '',
    '```text',
    sentenceOf(filter),
    '```',
  ].join('\n');

const categoryOf = (category: string): string =>
  [
    `<a id="${anchorOf(category)}"></a>`,
    '',
    `## ${category}`,
    '',
    GUIDED_FILTERS.filter((filter) => filter.category === category)
      .map(entryOf)
      .join('\n\n'),
  ].join('\n');

const contents = (): string[] =>
  CATEGORIES.map((category) => {
    const count = GUIDED_FILTERS.filter((filter) => filter.category === category).length;
    return `- [${category}](#${anchorOf(category)}): ${count}`;
  });

const techniqueIndex = (): string[] =>
  Object.keys(TECHNIQUES)
    .toSorted()
    .map((id) => {
      const links = GUIDED_FILTERS.filter(({ techniques }) => techniques.includes(id)).map(
        (filter) => `[${filter.name}](#${filter.id})`,
      );
      return `- ${techniqueText(id)}: ${links.join(', ')}`;
    });

/** The reference page of the guided filters, in the project's Markdown format. */
export const cataloguePage = (): string =>
  [
    '# Guided filters',
    '',
    `All ${GUIDED_FILTERS.length} guided filters of the catalogue. This page is made from`,
    '`common/catalogue` by `npm run catalogue_page`.',
    '',
    'The block under each entry is the filter as a sentence. **Hosts** says which end of the',
    'matching events the Hosts tab lists. **Needs** says what Suricata must be set to log.',
    '',
    '## Contents',
    '',
    ...contents(),
    '- [Index by technique](#index-by-technique)',
    '',
    CATEGORIES.map(categoryOf).join('\n\n'),
    '',
    '<a id="index-by-technique"></a>',
    '',
    '## Index by technique',
    '',
    ...techniqueIndex(),
    '',
  ].join('\n');
