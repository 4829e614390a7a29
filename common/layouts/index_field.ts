import { parents, subfields } from './candidates';
import { fieldIn, isUniform, type IndexField, type PatternCaps } from './pattern_caps';
import { searchKind, type SearchField, type SearchKind } from './search_field';

/**
 * A physical name in an index: how it is asked, `unmapped` when the index has no such field, or
 * `unsearchable` when it holds the values and cannot be asked for them.
 */
export type Resolution = SearchField | 'unmapped' | 'unsearchable';

/** Kinds in which a value can be found exactly. */
const EXACT: ReadonlySet<SearchKind> = new Set([
  'ip',
  'number',
  'date',
  'boolean',
  'keyword',
  'flattened',
]);

type FieldOf = (name: string) => IndexField | undefined;

const existingFields = (name: string, fieldOf: FieldOf) =>
  subfields(name).flatMap((field) => {
    const caps = fieldOf(field);
    const kind = caps && searchKind(caps.type);
    return caps && kind && kind !== 'object' ? [{ field, kind, caps }] : [];
  });

const nestedAbove = (name: string, fieldOf: FieldOf): string | undefined =>
  parents(name).findLast((parent) => fieldOf(parent)?.type === 'nested');

const resolve = (name: string, fieldOf: FieldOf): Resolution => {
  const existing = existingFields(name, fieldOf);
  const searchable = existing.filter(({ caps }) => caps.searchable);
  const best = searchable.find(({ kind }) => EXACT.has(kind)) ?? searchable[0];
  const nested = nestedAbove(name, fieldOf);
  const inside = nested === undefined ? {} : { nested };
  if (best) {
    const aggregatable = best.caps.aggregatable && nested === undefined;
    return {
      name: best.field,
      kind: best.kind,
      existsName: searchable[0]?.field ?? best.field,
      aggregatable,
      ...(best.caps.type === 'unsigned_long' && { unsigned: true }),
      ...inside,
    };
  }
  if (existing.length > 0) return 'unsearchable';
  const own = fieldOf(name);
  if (own && searchKind(own.type) === 'object') {
    return {
      name,
      kind: 'object',
      existsName: name,
      aggregatable: false,
      ...(own.type === 'nested' ? { nested: name } : inside),
    };
  }
  // The keys of a flattened object are not listed: the object itself is.
  if (parents(name).some((parent) => fieldOf(parent)?.type === 'flattened')) {
    return { name, kind: 'flattened', existsName: name, aggregatable: true };
  }
  return own === undefined ? 'unmapped' : 'unsearchable';
};

/** What tells resolutions apart: indices in which it is the same can be asked together. */
export const resolutionKey = (resolution: Resolution): string =>
  typeof resolution === 'string'
    ? resolution
    : [
        resolution.name,
        resolution.kind,
        resolution.existsName,
        resolution.aggregatable,
        resolution.nested ?? '',
        resolution.unsigned === true,
      ].join(' ');

/** How the indices of a pattern have physical names; worked out once for each name. */
export class IndexFields {
  private readonly known = new Map<string, Resolution | Map<string, Resolution>>();

  constructor(private readonly caps: PatternCaps) {}

  /** Whether the indices differ in how they have the name. */
  differs(name: string): boolean {
    return this.of(name) instanceof Map;
  }

  in(name: string, index: string): Resolution {
    const found = this.of(name);
    return found instanceof Map ? (found.get(index) ?? 'unmapped') : found;
  }

  private of(name: string): Resolution | Map<string, Resolution> {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = this.look(name);
    this.known.set(name, found);
    return found;
  }

  private look(name: string): Resolution | Map<string, Resolution> {
    const { fields, families } = this.caps;
    const involved = [...subfields(name), ...parents(name)];
    const at = (index: string) => resolve(name, (field) => fieldIn(fields.get(field), index));
    const indices = [...families.eve, ...families.ecs];
    if (involved.every((field) => isUniform(fields.get(field)))) return at(indices[0] ?? '');
    const found = new Map(indices.map((index) => [index, at(index)]));
    const keys = new Set([...found.values()].map(resolutionKey));
    return keys.size > 1 ? found : at(indices[0] ?? '');
  }
}
