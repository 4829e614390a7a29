import { ECS_FIELDS, ECS_ROOT } from './ecs_fields';
import { searchKind, type SearchField, type SearchKind } from './search_field';

export type LayoutFamily = 'eve' | 'ecs';

/** One type of a field in a `_field_caps` answer. Without `indices` it is so in all that have the field. */
export interface TypeCaps {
  type: string;
  searchable: boolean;
  aggregatable: boolean;
  indices?: readonly string[];
}

/** What `_field_caps` says of an index pattern. */
export interface PatternCaps {
  /** Names of the indices that hold Suricata events, and how. */
  families: Readonly<Record<LayoutFamily, readonly string[]>>;
  /** Types of each physical field; several where indices disagree. */
  fields: ReadonlyMap<string, readonly TypeCaps[]>;
}

/** Indices in which every path of a search stands in the same physical fields. */
export interface LayoutGroup {
  family: LayoutFamily;
  indices: readonly string[];
  /** Fields that hold the path, best first; empty when these indices do not have it. */
  fields: (path: string) => readonly SearchField[];
  /** The date field of the events: the one every view, job and count uses. */
  timeField: string | undefined;
}

const TIME_FIELDS = ['@timestamp', 'timestamp'];

/** Endings under which indices keep the exact form of an analysed text. */
export const EXACT_SUBFIELDS = ['.keyword', '.raw'] as const;

const subfields = (name: string, endings: readonly string[] = EXACT_SUBFIELDS): string[] => [
  name,
  ...endings.map((ending) => `${name}${ending}`),
];

/** The field that every event has: how it is mapped shows how an index keeps its strings. */
export const EVENT_TYPE_FIELDS: Readonly<Record<LayoutFamily, string>> = {
  eve: 'event_type',
  ecs: `${ECS_ROOT}.event_type`,
};

/** Physical names that may hold an EVE path, in order of preference, each with its subfields. */
const candidates = (path: string, family: LayoutFamily): string[] => {
  if (path === 'timestamp' || path === '@timestamp') return [...TIME_FIELDS];
  // What we write ourselves stands at the root in every layout.
  if (family === 'eve' || path.startsWith('hunt.')) return [path];
  return [...(ECS_FIELDS[path]?.use ?? []), `${ECS_ROOT}.${path}`];
};

const parents = (name: string): string[] => {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
};

type TypeOf = (name: string) => TypeCaps | undefined;

/** Kinds in which a value can be found exactly, the best first. */
const EXACT: readonly SearchKind[] = ['ip', 'number', 'date', 'boolean', 'keyword', 'flattened'];

/**
 * `_field_caps` does not say which indices lack a field, so a subfield that only other indices have
 * looks as if it were here: the ending that the event type has in these indices is tried first.
 */
const endingsOf = (family: LayoutFamily, typeOf: TypeOf): string[] => {
  const isHere = (ending: string) =>
    searchKind(typeOf(`${EVENT_TYPE_FIELDS[family]}${ending}`)?.type ?? '') !== undefined;
  return EXACT_SUBFIELDS.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
};

const searchFieldOf = (
  name: string,
  typeOf: TypeOf,
  endings: readonly string[],
): SearchField | undefined => {
  const existing = subfields(name, endings).flatMap((field) => {
    const caps = typeOf(field);
    const kind = caps && searchKind(caps.type);
    return caps && kind && caps.searchable ? [{ field, kind, caps }] : [];
  });
  const best =
    existing.find(({ kind }) => EXACT.includes(kind)) ??
    existing.find(({ kind }) => kind === 'text');
  if (best) {
    return {
      name: best.field,
      kind: best.kind,
      existsName: existing[0]?.field ?? best.field,
      aggregatable: best.caps.aggregatable,
    };
  }
  if (searchKind(typeOf(name)?.type ?? '') === 'object') {
    return { name, kind: 'object', existsName: name, aggregatable: false };
  }
  // The keys of a flattened object are not listed: the object itself is.
  return parents(name).some((parent) => typeOf(parent)?.type === 'flattened')
    ? { name, kind: 'flattened', existsName: name, aggregatable: true }
    : undefined;
};

const groupFields = (family: LayoutFamily, typeOf: TypeOf) => {
  const endings = endingsOf(family, typeOf);
  return (path: string): readonly SearchField[] => {
    const ecs = family === 'ecs' ? ECS_FIELDS[path] : undefined;
    return candidates(path, family).flatMap((name) => {
      const field = searchFieldOf(name, typeOf, endings);
      if (field === undefined) return [];
      const isMoved = ecs?.use.includes(name) === true;
      return [isMoved ? { ...field, ...translation(ecs) } : field];
    });
  };
};

const translation = ({ values, foldCase, eventTypes }: (typeof ECS_FIELDS)[string]) => ({
  values,
  foldCase,
  eventTypes,
});

/** The types that indices disagree on, among all the fields that the paths can stand in. */
const conflicts = (caps: PatternCaps, paths: readonly string[], family: LayoutFamily): string[] =>
  [...paths, 'timestamp', 'event_type']
    .flatMap((path) => candidates(path, family))
    .flatMap((name) => [...subfields(name), ...parents(name)])
    .filter((name, index, all) => all.indexOf(name) === index)
    .filter((name) => (caps.fields.get(name)?.length ?? 0) > 1);

const typeIn = (types: readonly TypeCaps[] | undefined, index: string): TypeCaps | undefined =>
  types?.find(({ indices }) => indices === undefined || indices.includes(index));

/**
 * Splits the indices of a pattern so that within a group each of the paths stands in the same
 * physical fields. Most patterns give one group; a search is sent to each group and its answers
 * are added up, so that indices of different layouts are counted alike.
 */
export const layoutGroups = (caps: PatternCaps, paths: readonly string[]): LayoutGroup[] =>
  (['eve', 'ecs'] as const).flatMap((family) => {
    const disputed = conflicts(caps, paths, family);
    const bySignature = new Map<string, string[]>();
    for (const index of caps.families[family]) {
      const signature = disputed
        .map((name) => {
          const found = typeIn(caps.fields.get(name), index);
          return found ? `${found.type}/${found.searchable}/${found.aggregatable}` : '';
        })
        .join(' ');
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), index]);
    }
    return [...bySignature.values()].map((indices): LayoutGroup => {
      const typeOf: TypeOf = (name) => typeIn(caps.fields.get(name), indices[0] ?? '');
      const fields = groupFields(family, typeOf);
      return {
        family,
        indices,
        fields,
        timeField: fields('timestamp').find(({ kind }) => kind === 'date')?.name,
      };
    });
  });
