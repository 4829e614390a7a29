import type { LayoutFamily } from './layout';

/** One type of a field in a `_field_caps` answer. Without `indices` it is so in all that have the field. */
export interface TypeCaps {
  /** Elasticsearch's name of the type; `unmapped` for the indices that lack the field. */
  type: string;
  searchable: boolean;
  aggregatable: boolean;
  indices?: ReadonlySet<string> | readonly string[];
  /** Where fields of this type are not searchable; all of them when left out and not searchable. */
  notSearchableIn?: ReadonlySet<string>;
  /** Where fields of this type cannot be aggregated; all of them when left out and not aggregatable. */
  notAggregatableIn?: ReadonlySet<string>;
}

/** What `_field_caps` says of an index pattern. */
export interface PatternCaps {
  /** Names of the indices that hold Suricata events, and how. */
  families: Readonly<Record<LayoutFamily, readonly string[]>>;
  /** Types of each physical field; several where indices disagree. */
  fields: ReadonlyMap<string, readonly TypeCaps[]>;
  /** Fields that hold a value in some index; undefined when nobody has looked. */
  valued?: ReadonlySet<string>;
  /** Parts of the pattern that are not searched, with the reason, as sentences without full stop. */
  failures?: readonly string[];
}

/** A field as one index has it. */
export interface IndexField {
  type: string;
  searchable: boolean;
  aggregatable: boolean;
}

const holds = (indices: TypeCaps['indices'], index: string): boolean =>
  indices === undefined || ('has' in indices ? indices.has(index) : indices.includes(index));

const able = (all: boolean, notIn: ReadonlySet<string> | undefined, index: string): boolean =>
  all || (notIn !== undefined && !notIn.has(index));

/** A field in one of the indices; undefined when the index does not have it. */
export const fieldIn = (
  types: readonly TypeCaps[] | undefined,
  index: string,
): IndexField | undefined => {
  const found = types?.find(({ indices }) => holds(indices, index));
  return found === undefined || found.type === 'unmapped'
    ? undefined
    : {
        type: found.type,
        searchable: able(found.searchable, found.notSearchableIn, index),
        aggregatable: able(found.aggregatable, found.notAggregatableIn, index),
      };
};

/** Whether all indices of a pattern have a field alike, or all lack it. */
export const isUniform = (types: readonly TypeCaps[] | undefined): boolean =>
  types === undefined ||
  (types.length === 1 &&
    types.every(
      ({ notSearchableIn, notAggregatableIn }) => !notSearchableIn && !notAggregatableIn,
    ));
