import type { Client } from '@elastic/elasticsearch';
import { parseKql, type KqlNode, type KqlValue } from './parse';

type Query = Record<string, unknown>;

/** What Kibana knows of a data view's fields: their types in Elasticsearch. */
export type DataView = ReadonlyMap<string, readonly string[]>;

/** The data view that Kibana would make of an index pattern. */
export const dataViewOf = async (client: Client, index: string): Promise<DataView> => {
  const { fields } = await client.fieldCaps({ index, fields: '*' });
  return new Map(Object.entries(fields).map(([name, types]) => [name, Object.keys(types)]));
};

const isLoneWildcard = (value: KqlValue | null): boolean =>
  value?.type === 'wildcard' && value.parts.length === 2 && value.parts.join('') === '';

const escapeQueryString = (text: string): string =>
  text.replace(/[+\-=&|><!(){}[\]^"~*?:\\/]/g, '\\$&');

const nameOf = (field: KqlValue): string => {
  if (field.type === 'wildcard') throw new Error('Wildcards in field names are not written by us.');
  return String(field.value);
};

const isQuery = (field: KqlValue, value: KqlValue, view: DataView): Query => {
  const name = nameOf(field);
  const types = view.get(name) ?? [];
  const isKeyword = types.length === 1 && types[0] === 'keyword';
  if (isLoneWildcard(value)) return { exists: { field: name } };
  if (value.type === 'wildcard') {
    const pattern = value.parts.map(escapeQueryString).join('*');
    return isKeyword
      ? { wildcard: { [name]: { value: pattern } } }
      : { query_string: { fields: [name], query: pattern } };
  }
  if (types.length === 1 && types[0]?.startsWith('date') === true) {
    return { range: { [name]: { gte: value.value, lte: value.value } } };
  }
  if (isKeyword) return { term: { [name]: { value: value.value } } };
  return { [value.isQuoted ? 'match_phrase' : 'match']: { [name]: value.value } };
};

const compile = (node: KqlNode, view: DataView): Query => {
  switch (node.fn) {
    case 'and':
      return { bool: { filter: node.nodes.map((one) => compile(one, view)) } };
    case 'or':
      return {
        bool: { should: node.nodes.map((one) => compile(one, view)), minimum_should_match: 1 },
      };
    case 'not':
      return { bool: { must_not: compile(node.node, view) } };
    case 'range': {
      if (node.value.type === 'wildcard') throw new Error('A bound is no wildcard.');
      return { range: { [nameOf(node.field)]: { [node.operator]: node.value.value } } };
    }
    case 'is': {
      if (isLoneWildcard(node.field) && isLoneWildcard(node.value)) return { match_all: {} };
      if (node.field === null) throw new Error('Text without a field is not written by us.');
      return isQuery(node.field, node.value, view);
    }
    default:
      throw new Error('Nested fields are not written by us.');
  }
};

/** The query that Kibana makes of a text of KQL over a data view. */
export const kqlToDsl = (text: string, view: DataView): Query => compile(parseKql(text), view);
