import type { estypes } from '@elastic/elasticsearch';
import type { SavedObjectsFindOptions } from '@kbn/core/server';
import { savedObjectErrors } from './errors';
import { kqlToQuery } from './kql';

type Query = estypes.QueryDslQueryContainer;

const ROOT_FIELDS = ['type', 'created_at', 'updated_at', 'managed'];

/** The query of a `find` over types that were already checked. */
export function findQuery(types: readonly string[], options: SavedObjectsFindOptions): Query {
  const { search, filter, hasReference } = options;
  const references = [hasReference ?? []].flat();
  return {
    bool: {
      filter: [
        { terms: { type: [...types] } },
        ...(filter === undefined || filter.trim() === '' ? [] : [filterQuery(types, filter)]),
        ...(references.length === 0 ? [] : [referenceQuery(references)]),
      ],
      ...(search !== undefined && { must: [searchQuery(types, search, options)] }),
    },
  };
}

function filterQuery(types: readonly string[], filter: string): Query {
  try {
    return kqlToQuery(filter, (field) => indexField(types, field));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw savedObjectErrors.badRequest(`The filter "${filter}" ${reason}`);
  }
}

/** `<type>.attributes.x` is the field `<type>.x`; `<type>.updated_at` one of the root. */
function indexField(types: readonly string[], field: string): string {
  const type = types.find((candidate) => field.startsWith(`${candidate}.`));
  const rest = type === undefined ? '' : field.slice(type.length + 1);
  if (type !== undefined && rest.startsWith('attributes.')) {
    return `${type}.${rest.slice('attributes.'.length)}`;
  }
  if (ROOT_FIELDS.includes(rest)) {
    return rest;
  }
  throw new Error(
    `names the field ${field}: write <type>.attributes.<field>, with one of the types ` +
      types.join(', '),
  );
}

function searchQuery(
  types: readonly string[],
  search: string,
  { searchFields, defaultSearchOperator = 'OR' }: SavedObjectsFindOptions,
): Query {
  const fields = searchFields?.flatMap((field) => types.map((type) => `${type}.${field}`));
  return {
    simple_query_string: {
      query: search,
      default_operator: defaultSearchOperator,
      ...(fields === undefined ? { fields: ['*'], lenient: true } : { fields }),
    },
  };
}

function referenceQuery(references: Array<{ type: string; id: string }>): Query {
  return {
    bool: {
      minimum_should_match: 1,
      should: references.map(({ type, id }) => ({
        nested: {
          path: 'references',
          query: {
            bool: {
              filter: [{ term: { 'references.type': type } }, { term: { 'references.id': id } }],
            },
          },
        },
      })),
    },
  };
}

/** The sort of a `find`; attributes that no object has yet sort as if they were empty. */
export function findSort(
  types: readonly string[],
  { sortField, sortOrder }: SavedObjectsFindOptions,
): estypes.SortCombinations[] {
  if (sortField === undefined) {
    return [];
  }
  const order = sortOrder ?? 'asc';
  if (sortField === '_score') {
    return [{ _score: { order } }];
  }
  const fields = ROOT_FIELDS.includes(sortField)
    ? [sortField]
    : types.map((type) => `${type}.${sortField}`);
  return fields.map((field) => ({ [field]: { order, unmapped_type: 'keyword' } }));
}

/** Which parts of the documents to bring; what every object has always comes along. */
export function findSource(
  types: readonly string[],
  fields: readonly string[] | undefined,
): string[] | undefined {
  return fields === undefined
    ? undefined
    : [
        ...ROOT_FIELDS,
        'references',
        'typeMigrationVersion',
        ...fields.flatMap((field) => types.map((type) => `${type}.${field}`)),
      ];
}
