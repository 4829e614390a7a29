import type { Explained, ImportLanguage } from '../../common/api';

export const TARGETS = ['kql', 'lucene', 'esql', 'dsl', 'sigma'] as const;
export type Target = (typeof TARGETS)[number];

export const TARGET_NAMES: Readonly<Record<Target, string>> = {
  kql: 'KQL',
  lucene: 'Lucene',
  esql: 'ES|QL',
  dsl: 'Query DSL',
  sigma: 'Sigma',
};

/** Where the text of a language is pasted. */
export const TARGET_USES: Readonly<Record<Target, string>> = {
  kql: 'For the search bar of Kibana.',
  lucene: 'For the search bar of Kibana in Lucene mode, and for query_string.',
  esql: 'For Discover and the ES|QL API. Every field must be mapped in at least one of the indices.',
  dsl: 'For the search API of Elasticsearch, rules and watches.',
  sigma: 'A rule over the field names of EVE, for tools that convert Sigma.',
};

export const SOURCE_NAMES: Readonly<Record<ImportLanguage, string>> = {
  kql: 'KQL',
  lucene: 'Lucene',
  sigma: 'Sigma rule',
};

export const SOURCE_EXAMPLES: Readonly<Record<ImportLanguage, string>> = {
  kql: 'tls.sni: *.example.com and not source.ip: "10.0.0.0/8"',
  lucene: 'tls.sni:*.example.com AND NOT src_ip:"10.0.0.0/8"',
  sigma:
    'title: …\nlogsource:\n  category: proxy\ndetection:\n  selection:\n    …\n  condition: selection',
};

/** What filters find compared with the text that they were read from. */
export const EFFECT_WORDS = {
  more: 'The filters find more than the text.',
  less: 'The filters find less than the text.',
} as const;

/** One text in a language, with what it cannot say. */
export interface Shown {
  text: string;
  unsupported: Explained['unsupported']['kql'];
  /** What the indices themselves cannot answer. */
  notes: readonly string[];
}

const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2);

/** The text of a language for one of the layouts. */
export const shownOf = (explained: Explained, target: Target, at: number): Shown => {
  const layout = explained.layouts[at];
  const notes = (layout?.notes ?? []).map(({ field, reason }) => `${field}: ${reason}.`);
  if (target === 'sigma') {
    return { text: explained.sigma, unsupported: explained.unsupported.sigma, notes: [] };
  }
  if (target === 'dsl') {
    return { text: jsonOf({ query: layout?.queryDsl ?? {} }), unsupported: [], notes };
  }
  return {
    text: layout?.[target] ?? '',
    unsupported: layout?.unsupported[target] ?? [],
    notes,
  };
};
