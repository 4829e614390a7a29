import { isConfigSchema } from '@kbn/config-schema';
import type { SavedObjectReference, SavedObjectsType } from '@kbn/core/server';
import { savedObjectErrors } from './errors';
import { modelVersionsOf } from './type_registry';

export type Attributes = Record<string, unknown>;

export interface StoredModel {
  id: string;
  attributes: Attributes;
  references: SavedObjectReference[];
  /** `10.<model version>.0`, as Kibana writes it; left out by objects older than versions. */
  typeMigrationVersion?: string;
}

/** The version that new objects of a type are written with. */
export function currentVersion(type: SavedObjectsType): string {
  return `10.${modelVersionsOf(type).length}.0`;
}

function modelVersion(typeMigrationVersion: string | undefined): number {
  return Number(/^10\.(\d+)\.0$/.exec(typeMigrationVersion ?? '')?.[1] ?? 0);
}

/** The attributes as the newest model has them, whatever version they were stored with. */
export function upgrade(type: SavedObjectsType, stored: StoredModel): Attributes {
  const versions = modelVersionsOf(type);
  const from = modelVersion(stored.typeMigrationVersion);
  if (from > versions.length) {
    return downgrade(type, stored.attributes);
  }
  let attributes = stored.attributes;
  for (const [index, { changes }] of versions.entries()) {
    for (const change of index + 1 > from ? changes : []) {
      if (change.type === 'data_backfill') {
        const document = { ...stored, type: type.name, attributes: structuredClone(attributes) };
        const filled = change.backfillFn(document, { modelVersion: index + 1 }).attributes;
        attributes = { ...attributes, ...filled };
      } else if (change.type === 'data_removal') {
        attributes = withoutPaths(attributes, change.removedAttributePaths);
      }
    }
  }
  return attributes;
}

/** A newer home wrote it: the type says what of it an older one can read. */
function downgrade(type: SavedObjectsType, attributes: Attributes): Attributes {
  const schema = modelVersionsOf(type).at(-1)?.schemas?.forwardCompatibility;
  if (schema === undefined) {
    return attributes;
  }
  return typeof schema === 'function' ? schema(attributes) : { ...schema.validate(attributes) };
}

function withoutPaths(attributes: Attributes, paths: readonly string[]): Attributes {
  const copy = structuredClone(attributes);
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let parent: unknown = copy;
    for (const name of names) {
      parent = isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;
    }
    if (isObject(parent)) {
      delete parent[last];
    }
  }
  return copy;
}

function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The attributes that somebody gave; anything but an object is refused. */
export function asAttributes(given: unknown): Attributes {
  if (!isObject(given)) {
    throw savedObjectErrors.badRequest('The attributes of a saved object must be an object');
  }
  return given;
}

/** Refuses attributes that the newest `create` schema does not take. */
export function validateAttributes(type: SavedObjectsType, attributes: unknown): void {
  const schema = modelVersionsOf(type).at(-1)?.schemas?.create;
  if (!isConfigSchema(schema)) {
    return;
  }
  try {
    schema.validate(attributes);
  } catch (error) {
    throw savedObjectErrors.badRequest(error instanceof Error ? error.message : String(error));
  }
}
