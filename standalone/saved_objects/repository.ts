import { randomUUID } from 'node:crypto';
import Boom from '@hapi/boom';
import type * as core from '@kbn/core/server';
import { bulkCreate, bulkDelete, bulkGet } from './bulk_operations';
import { documentId, toSavedObject, toSource, type RawDocument } from './document';
import type { AttributeEncryption } from './encryption';
import { savedObjectErrors, statusOf } from './errors';
import { createFinder, findObjects } from './find';
import { mergeAttributes } from './merge_attributes';
import { asAttributes, validateAttributes, type Attributes } from './model_versions';
import type { TypeRegistry } from './type_registry';
import { decodeVersion } from './version';

export interface RepositoryOptions {
  client: core.ElasticsearchClient;
  index: string;
  types: TypeRegistry;
  encryption: AttributeEncryption;
  /** Hidden types are unknown to a repository that does not name them. */
  includedHiddenTypes?: readonly string[];
  now?: () => Date;
}

const RETRIES = 3;

/** Saved objects without any question of who asks. */
export class Repository implements core.SavedObjectsClientContract {
  constructor(readonly options: RepositoryOptions) {}

  async create<T>(
    typeName: string,
    attributes: T,
    options: core.SavedObjectsCreateOptions = {},
  ): Promise<core.SavedObject<T>> {
    const type = this.type(typeName);
    const { id = randomUUID(), overwrite = false, version, references, managed } = options;
    validateAttributes(type, attributes);
    this.options.encryption.checkId(typeName, options.id);
    const now = this.now();
    const source = toSource(type, {
      attributes: this.encrypted(typeName, id, attributes),
      references,
      managed,
      created_at: now,
      updated_at: now,
    });
    try {
      const answer = await this.options.client.index({
        index: this.options.index,
        id: documentId(typeName, id),
        document: source,
        refresh: options.refresh ?? 'wait_for',
        op_type: overwrite ? 'index' : 'create',
        ...(version !== undefined && overwrite && decodeVersion(version)),
      });
      return this.present<T>(type, { ...answer, _source: source });
    } catch (error) {
      throw this.translate(error, typeName, id);
    }
  }

  bulkCreate<T>(
    objects: Array<core.SavedObjectsBulkCreateObject<T>>,
    options: Omit<core.SavedObjectsCreateOptions, 'id' | 'version'> = {},
  ): Promise<{ saved_objects: Array<core.SavedObject<T>> }> {
    return bulkCreate(this, objects, options);
  }

  async get<T>(typeName: string, id: string): Promise<core.SavedObject<T>> {
    return this.present<T>(this.type(typeName), await this.read(typeName, id));
  }

  /** An object with its encrypted attributes in clear; no client of a user offers this. */
  async getDecrypted<T>(typeName: string, id: string): Promise<core.SavedObject<T>> {
    const object = toSavedObject<Attributes>(this.type(typeName), await this.read(typeName, id));
    const attributes = this.options.encryption.decrypt(typeName, id, object.attributes);
    return { ...object, attributes: attributes as T };
  }

  bulkGet<T>(
    objects: Array<{ type: string; id: string }>,
  ): Promise<{ saved_objects: Array<core.SavedObject<T>> }> {
    return bulkGet(this, objects);
  }

  find<T>(options: core.SavedObjectsFindOptions): Promise<core.SavedObjectsFindResponse<T>> {
    return findObjects(this, options);
  }

  async update<T>(
    typeName: string,
    id: string,
    changes: Partial<T>,
    options: core.SavedObjectsUpdateOptions<T> = {},
  ): Promise<core.SavedObjectsUpdateResponse<T>> {
    const retries = options.retryOnConflict ?? (options.version === undefined ? RETRIES : 0);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.updateOnce(typeName, id, changes, options);
      } catch (error) {
        const translated = this.translate(error, typeName, id);
        const isConflict = statusOf(error) === 409;
        if (!isConflict || attempt >= retries) {
          throw translated;
        }
      }
    }
  }

  async delete(
    typeName: string,
    id: string,
    { refresh = 'wait_for' }: core.SavedObjectsDeleteOptions = {},
  ): Promise<object> {
    this.type(typeName);
    try {
      const { index } = this.options;
      await this.options.client.delete({ index, id: documentId(typeName, id), refresh });
      return {};
    } catch (error) {
      throw this.translate(error, typeName, id);
    }
  }

  bulkDelete(
    objects: Array<{ type: string; id: string }>,
    options: core.SavedObjectsDeleteOptions = {},
  ): Promise<{ statuses: core.SavedObjectsBulkDeleteStatus[] }> {
    return bulkDelete(this, objects, options);
  }

  createPointInTimeFinder<T>(
    options: core.SavedObjectsCreatePointInTimeFinderOptions,
  ): core.ISavedObjectsPointInTimeFinder<T> {
    return createFinder<T>(this, options);
  }

  /** The type of a name, if this repository knows it. */
  type(name: string): core.SavedObjectsType {
    const type = this.knownType(name);
    if (type === undefined) {
      throw savedObjectErrors.unsupportedType(name);
    }
    return type;
  }

  knownType(name: string): core.SavedObjectsType | undefined {
    const type = this.options.types.getType(name);
    const visible =
      type?.hidden === false || this.options.includedHiddenTypes?.includes(name) === true;
    return visible ? type : undefined;
  }

  /** A stored document as clients see it. */
  present<T>(type: core.SavedObjectsType, document: RawDocument): core.SavedObject<T> {
    const object = toSavedObject<Attributes>(type, document);
    const attributes = this.options.encryption.conceal(type.name, object.id, object.attributes);
    return { ...object, attributes: attributes as T };
  }

  /** The attributes of a new object as they are stored. */
  encrypted(type: string, id: string, attributes: unknown): Attributes {
    const whole = asAttributes(attributes);
    return this.options.encryption.encrypt(type, id, whole, whole);
  }

  now(): string {
    return (this.options.now?.() ?? new Date()).toISOString();
  }

  /** Elasticsearch's answer as the error of the contract; others pass as they are. */
  translate(error: unknown, type: string, id: string): unknown {
    switch (statusOf(error)) {
      case 404:
        return savedObjectErrors.notFound(type, id);
      case 409:
        return savedObjectErrors.conflict(type, id);
      case 413:
        return savedObjectErrors.tooLarge(type, id);
      default:
        return error;
    }
  }

  private async updateOnce<T>(
    typeName: string,
    id: string,
    changes: Partial<T>,
    options: core.SavedObjectsUpdateOptions<T>,
  ): Promise<core.SavedObjectsUpdateResponse<T>> {
    const type = this.type(typeName);
    const before = await this.readOrUndefined(type, id);
    if (before === undefined) {
      return this.upsert(typeName, id, changes, options);
    }
    const { mergeAttributes: merge = true, references = before.references } = options;
    const combine = (with_: object): Attributes =>
      merge ? mergeAttributes(before.attributes, with_) : { ...with_ };
    const whole = combine(changes);
    validateAttributes(type, whole);
    const attributes = combine(this.options.encryption.encrypt(typeName, id, changes, whole));
    const { created_at, managed } = before;
    const source = toSource(type, {
      attributes,
      references,
      managed,
      created_at,
      updated_at: this.now(),
    });
    const answer = await this.options.client.index({
      index: this.options.index,
      id: documentId(typeName, id),
      document: source,
      refresh: options.refresh ?? 'wait_for',
      ...decodeVersion(options.version ?? before.version ?? ''),
    });
    const updated = this.present<T>(type, { ...answer, _source: source });
    return { ...updated, attributes: changes, references: options.references };
  }

  private async read(typeName: string, id: string): Promise<RawDocument> {
    this.type(typeName);
    try {
      const { index, client } = this.options;
      return await client.get({ index, id: documentId(typeName, id) });
    } catch (error) {
      throw this.translate(error, typeName, id);
    }
  }

  private async readOrUndefined(type: core.SavedObjectsType, id: string) {
    try {
      return toSavedObject<Attributes>(type, await this.read(type.name, id));
    } catch (error) {
      if (error instanceof Error && Boom.isBoom(error, 404)) {
        return undefined;
      }
      throw error;
    }
  }

  private async upsert<T>(
    typeName: string,
    id: string,
    changes: Partial<T>,
    { upsert, references, refresh }: core.SavedObjectsUpdateOptions<T>,
  ): Promise<core.SavedObjectsUpdateResponse<T>> {
    if (upsert === undefined) {
      throw savedObjectErrors.notFound(typeName, id);
    }
    const created = await this.create(typeName, upsert, { id, references, refresh });
    return { ...created, attributes: changes };
  }
}
