import type { Explained, ExplainedLayout, ImportedFilters, ImportLanguage } from '../../common/api';
import {
  describeFilter,
  fieldsRead,
  importKql,
  importLucene,
  painlessScript,
  resolveFilters,
  toEsql,
  toKql,
  toLucene,
  toQueryDsl,
  type FilterNames,
  type FilterNode,
  type ResolvedFilter,
} from '../../common/filters';
import { layoutGroups, type LayoutGroup } from '../../common/layouts';
import { networkName } from '../../common/networks';
import { importSigma, toSigma } from '../../common/sigma';
import { filterContext, guidedIdea, type HuntScope } from '../hunts';
import { frozenNotes } from './frozen';

const namesOf = (scope: HuntScope): FilterNames => ({
  guided: (id) => guidedIdea(scope, id)?.name,
  network: (id) => networkName(scope.networks, id),
});

const explainLayout = (
  filter: ResolvedFilter,
  group: LayoutGroup,
  from: readonly string[],
): ExplainedLayout => {
  const { query, notes } = toQueryDsl(filter, group);
  const kql = toKql(filter, group.fields);
  const lucene = toLucene(filter, group.fields);
  const esql = toEsql(filter, from, group.fields);
  return {
    family: group.family,
    indices: [...group.indices],
    queryDsl: query,
    kql: kql.text,
    lucene: lucene.text,
    esql: esql.text,
    unsupported: {
      kql: kql.unsupported,
      lucene: lucene.unsupported,
      esql: esql.unsupported,
    },
    notes,
  };
};

/** One query for indices of several layouts: each part names the indices that it is for. */
const combined = (layouts: readonly ExplainedLayout[]): ExplainedLayout['queryDsl'] => {
  const [only] = layouts;
  if (only !== undefined && layouts.length === 1) return only.queryDsl;
  return {
    bool: {
      should: layouts.map(({ indices, queryDsl }) => ({
        bool: { filter: [{ terms: { _index: indices } }, queryDsl] },
      })),
      minimum_should_match: 1,
    },
  };
};

/** Filters in words and in other languages, for the indices that the user can see. @throws FilterError */
export const explain = (filters: readonly FilterNode[], scope: HuntScope): Explained => {
  const resolved = resolveFilters(filters, filterContext(scope));
  const text = describeFilter({ all: [...filters] }, namesOf(scope));
  const groups = layoutGroups(scope.caps, [...fieldsRead(resolved), 'event_type']).toSorted(
    (a, b) => b.indices.length - a.indices.length,
  );
  const layouts = groups.map((group) =>
    explainLayout(resolved, group, groups.length === 1 ? scope.pattern.split(',') : group.indices),
  );
  const sigma = toSigma(resolved, text);
  const [main] = layouts;
  return {
    text,
    queryDsl: combined(layouts),
    kql: main?.kql ?? '',
    lucene: main?.lucene ?? '',
    esql: main?.esql ?? '',
    sigma: sigma.text,
    painless: painlessScript(resolved, { family: main?.family ?? 'eve' }),
    unsupported: {
      kql: main?.unsupported.kql ?? [],
      lucene: main?.unsupported.lucene ?? [],
      esql: main?.unsupported.esql ?? [],
      sigma: sigma.unsupported,
    },
    layouts,
    notes: frozenNotes(filters, (id) => guidedIdea(scope, id)?.filter, scope.now),
  };
};

const READERS: Readonly<Record<ImportLanguage, (text: string) => ImportedFilters>> = {
  kql: importKql,
  lucene: importLucene,
  sigma: importSigma,
};

/** Filters from a text. What cannot be read is in the notes: a text is never an error. */
export const importText = (language: ImportLanguage, text: string): ImportedFilters =>
  READERS[language](text);
