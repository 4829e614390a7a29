import type { SavedObject, SavedObjectsType } from '@kbn/core/server';
import { z } from 'zod';
import { currentVersion, upgrade, type Attributes } from './model_versions';
import { encodeVersion } from './version';

const reference = z.object({ name: z.string(), type: z.string(), id: z.string() });
const sourceSchema = z.looseObject({
  type: z.string(),
  references: z.array(reference).default([]),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  typeMigrationVersion: z.string().optional(),
  managed: z.boolean().optional(),
});

export interface RawDocument {
  _id?: string;
  _source?: unknown;
  _seq_no?: number;
  _primary_term?: number;
}

export interface NewObject {
  attributes: unknown;
  references?: SavedObject['references'];
  managed?: boolean;
  created_at?: string;
  updated_at: string;
}

/** The id of an object's document: ids are unique within their type only. */
export function documentId(type: string, id: string): string {
  return `${type}:${id}`;
}

export function toSource(type: SavedObjectsType, object: NewObject): Record<string, unknown> {
  const { attributes, references = [], managed, created_at, updated_at } = object;
  return {
    type: type.name,
    [type.name]: attributes,
    references,
    ...(created_at !== undefined && { created_at }),
    updated_at,
    typeMigrationVersion: currentVersion(type),
    ...(managed !== undefined && { managed }),
  };
}

/** A stored document as a saved object, upgraded to the newest model of its type. */
export function toSavedObject<T>(type: SavedObjectsType, document: RawDocument): SavedObject<T> {
  const source = sourceSchema.parse(document._source);
  const id = (document._id ?? '').slice(type.name.length + 1);
  const { references, created_at, updated_at, managed, typeMigrationVersion } = source;
  const attributes = upgrade(type, {
    id,
    // The index's mapping makes it an object; a search for some fields may leave all of it out.
    attributes: (source[type.name] ?? {}) as Attributes,
    references,
    typeMigrationVersion,
  });
  return {
    id,
    type: type.name,
    version: encodeVersion(document._seq_no, document._primary_term),
    // What is stored is what was given as T, checked by the type's own schema.
    attributes: attributes as T,
    references,
    namespaces: ['default'],
    ...(created_at !== undefined && { created_at }),
    ...(updated_at !== undefined && { updated_at }),
    ...(managed !== undefined && { managed }),
    typeMigrationVersion: currentVersion(type),
  };
}
