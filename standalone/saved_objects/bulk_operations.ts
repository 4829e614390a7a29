import { randomUUID } from 'node:crypto';
import Boom from '@hapi/boom';
import type * as core from '@kbn/core/server';
import { documentId, toSource } from './document';
import { savedObjectErrors, toItemError } from './errors';
import { validateAttributes } from './model_versions';
import type { Repository } from './repository';
import { decodeVersion } from './version';

interface Key {
  type: string;
  id: string;
}

/** An item that failed, in the place of the object. */
function failed<T>({ type, id }: Key, error: unknown): core.SavedObject<T> {
  const boom = error instanceof Error && Boom.isBoom(error) ? error : undefined;
  if (boom === undefined) {
    throw error;
  }
  // The contract's type wants attributes even of an object that could not be had.
  return { type, id, error: toItemError(boom), attributes: {} as T, references: [] };
}

/** Creates many; each that fails says so in its place. */
export async function bulkCreate<T>(
  repository: Repository,
  objects: Array<core.SavedObjectsBulkCreateObject<T>>,
  options: Omit<core.SavedObjectsCreateOptions, 'id' | 'version'>,
): Promise<{ saved_objects: Array<core.SavedObject<T>> }> {
  const now = repository.now();
  const prepared = objects.map((object) => {
    const { type, id = randomUUID(), attributes, references, managed, version } = object;
    try {
      const definition = repository.type(type);
      validateAttributes(definition, attributes);
      repository.options.encryption.checkId(type, object.id);
      const source = toSource(definition, {
        attributes: repository.encrypted(type, id, attributes),
        references,
        managed: managed ?? options.managed,
        created_at: now,
        updated_at: now,
      });
      const place = version !== undefined && options.overwrite ? decodeVersion(version) : {};
      return { type, id, definition, source, place };
    } catch (error) {
      return { type, id, error: failed<T>({ type, id }, error) };
    }
  });
  const ready = prepared.flatMap((item) => (item.source === undefined ? [] : [item]));
  const answers = new Map(
    ready.length === 0
      ? []
      : (
          await repository.options.client.bulk({
            index: repository.options.index,
            refresh: options.refresh ?? 'wait_for',
            operations: ready.flatMap(({ type, id, source, place }) => [
              { [options.overwrite ? 'index' : 'create']: { _id: documentId(type, id), ...place } },
              source,
            ]),
          })
        ).items.map((item, index) => [ready[index], item.create ?? item.index] as const),
  );
  return {
    saved_objects: prepared.map((item) => {
      if (item.source === undefined) {
        return item.error;
      }
      const answer = answers.get(item);
      if (answer?.error === undefined) {
        return repository.present<T>(item.definition, {
          ...answer,
          _id: documentId(item.type, item.id),
          _source: item.source,
        });
      }
      return failed<T>(item, itemError(item, answer.status, answer.error.reason));
    }),
  };
}

function itemError({ type, id }: Key, status: number, reason: string | null | undefined) {
  if (status === 409) {
    return savedObjectErrors.conflict(type, id);
  }
  return new Boom.Boom(reason ?? 'Elasticsearch refused the object.', { statusCode: status });
}

/** Gets many; each that is missing says so in its place. */
export async function bulkGet<T>(
  repository: Repository,
  objects: readonly Key[],
): Promise<{ saved_objects: Array<core.SavedObject<T>> }> {
  const known = objects.filter(({ type }) => repository.knownType(type) !== undefined);
  const { index, client } = repository.options;
  const ids = [...new Set(known.map(({ type, id }) => documentId(type, id)))];
  const found = ids.length === 0 ? [] : (await client.mget({ index, ids })).docs;
  const byId = new Map(found.map((document) => [document._id, document]));
  return {
    saved_objects: objects.map((key) => {
      const type = repository.knownType(key.type);
      if (type === undefined) {
        return failed<T>(key, savedObjectErrors.unsupportedType(key.type));
      }
      const document = byId.get(documentId(key.type, key.id));
      return document !== undefined && 'found' in document && document.found
        ? repository.present<T>(type, document)
        : failed<T>(key, savedObjectErrors.notFound(key.type, key.id));
    }),
  };
}

/** Deletes many and says of each whether it is gone. */
export async function bulkDelete(
  repository: Repository,
  objects: readonly Key[],
  { refresh = 'wait_for' }: core.SavedObjectsDeleteOptions,
): Promise<{ statuses: core.SavedObjectsBulkDeleteStatus[] }> {
  for (const { type } of objects) {
    repository.type(type);
  }
  if (objects.length === 0) {
    return { statuses: [] };
  }
  const { items } = await repository.options.client.bulk({
    index: repository.options.index,
    refresh,
    operations: objects.map(({ type, id }) => ({ delete: { _id: documentId(type, id) } })),
  });
  return {
    statuses: objects.map(({ type, id }, index) => {
      const answer = items[index]?.delete;
      if (answer?.status === 200) {
        return { type, id, success: true };
      }
      const error =
        answer?.status === 404
          ? savedObjectErrors.notFound(type, id)
          : itemError({ type, id }, answer?.status ?? 500, answer?.error?.reason);
      return { type, id, success: false, error: toItemError(error) };
    }),
  };
}
