import { importKql, importLucene, type Imported } from '../../common/filters';

/**
 * What a text typed into the search box means as filters: KQL where it reads as such, else a query
 * string of Lucene. Of two readings the one with fewer remarks counts.
 */
export const readTyped = (text: string): Imported => {
  const kql = importKql(text);
  if (kql.filters.length > 0 && kql.notes.length === 0) return kql;
  // Written side by side, as people type: all of them are wanted.
  const lucene = importLucene(text, 'and');
  const isBetter =
    lucene.filters.length > 0 &&
    (kql.filters.length === 0 || lucene.notes.length < kql.notes.length);
  return isBetter ? lucene : kql;
};
