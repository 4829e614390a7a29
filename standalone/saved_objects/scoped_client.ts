import type * as core from '@kbn/core/server';
import { savedObjectErrors } from './errors';
import { Repository, type RepositoryOptions } from './repository';

/** Whether the user of a request may read or write a type; the security folder knows. */
export type MayUse = (type: string, action: 'read' | 'write') => Promise<boolean>;

/** Saved objects as one user sees them: what they may not touch is a 403. */
export class ScopedSavedObjects extends Repository {
  constructor(
    options: RepositoryOptions,
    private readonly mayUse: MayUse,
  ) {
    super(options);
  }

  override async create<T>(type: string, attributes: T, options?: core.SavedObjectsCreateOptions) {
    await this.require('create', 'write', type);
    return super.create(type, attributes, options);
  }

  override async bulkCreate<T>(
    objects: Array<core.SavedObjectsBulkCreateObject<T>>,
    options?: Omit<core.SavedObjectsCreateOptions, 'id' | 'version'>,
  ) {
    await this.require('bulk_create', 'write', ...objects.map(({ type }) => type));
    return super.bulkCreate(objects, options);
  }

  override async get<T>(type: string, id: string) {
    await this.require('get', 'read', type);
    return super.get<T>(type, id);
  }

  override async bulkGet<T>(objects: Array<{ type: string; id: string }>) {
    await this.require('bulk_get', 'read', ...objects.map(({ type }) => type));
    return super.bulkGet<T>(objects);
  }

  override async find<T>(options: core.SavedObjectsFindOptions) {
    return super.find<T>({ ...options, type: await this.readable(options.type) });
  }

  override async update<T>(
    type: string,
    id: string,
    changes: Partial<T>,
    options?: core.SavedObjectsUpdateOptions<T>,
  ) {
    await this.require('update', 'write', type);
    return super.update(type, id, changes, options);
  }

  override async delete(type: string, id: string, options?: core.SavedObjectsDeleteOptions) {
    await this.require('delete', 'write', type);
    return super.delete(type, id, options);
  }

  override async bulkDelete(
    objects: Array<{ type: string; id: string }>,
    options?: core.SavedObjectsDeleteOptions,
  ) {
    await this.require('bulk_delete', 'write', ...objects.map(({ type }) => type));
    return super.bulkDelete(objects, options);
  }

  override createPointInTimeFinder<T>(
    options: core.SavedObjectsCreatePointInTimeFinderOptions,
  ): core.ISavedObjectsPointInTimeFinder<T> {
    let inner: core.ISavedObjectsPointInTimeFinder<T> | undefined;
    const open = async () => {
      const type = await this.readable(options.type);
      return (inner = super.createPointInTimeFinder<T>({ ...options, type }));
    };
    return {
      async *find() {
        yield* (await open()).find();
      },
      close: async () => inner?.close(),
    };
  }

  /** As in Kibana, a search leaves out what the user may not read instead of failing. */
  private async readable(type: string | string[]): Promise<string[]> {
    const names = [type].flat();
    const allowed = await Promise.all(names.map((name) => this.mayUse(name, 'read')));
    return names.filter((_name, index) => allowed[index] === true);
  }

  private async require(action: string, kind: 'read' | 'write', ...types: string[]): Promise<void> {
    const names = [...new Set(types)].sort();
    const allowed = await Promise.all(names.map((name) => this.mayUse(name, kind)));
    const refused = names.filter((_name, index) => allowed[index] !== true);
    if (refused.length > 0) {
      throw savedObjectErrors.forbidden(action, refused.join(','));
    }
  }
}
