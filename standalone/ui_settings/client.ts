import type {
  IUiSettingsClient,
  SavedObjectsClientContract,
  UserProvidedValue,
} from '@kbn/core/server';
import Boom from '@hapi/boom';
import type { SettingsRegistry } from './registry';

/** One object holds what was set; its attributes are the keys. */
const SETTINGS_ID = 'home';

/** Settings as one saved-objects client may read and write them. */
export class UiSettingsClient implements IUiSettingsClient {
  constructor(
    private readonly registry: SettingsRegistry,
    private readonly savedObjects: SavedObjectsClientContract,
    private readonly type: string,
  ) {}

  getRegistered() {
    return this.registry.all();
  }

  async get<T>(key: string): Promise<T> {
    const provided = (await this.getUserProvided())[key];
    const value = provided === undefined ? this.registry.defaultOf(key) : provided.userValue;
    // The setting's schema has seen both values; its type is the caller's to know.
    return value as T;
  }

  async getAll<T>(): Promise<Record<string, T>> {
    const provided = await this.getUserProvided<T>();
    const entries = this.registry.keys().map((key) => {
      const value = provided[key];
      return [key, value === undefined ? this.registry.defaultOf(key) : value.userValue] as const;
    });
    return Object.fromEntries(entries) as Record<string, T>;
  }

  async getUserProvided<T>(): Promise<Record<string, UserProvidedValue<T>>> {
    const stored = await this.stored();
    const provided: Array<[string, UserProvidedValue<T>]> = [];
    for (const key of this.registry.keys()) {
      const override = this.registry.override(key);
      const value = Object.hasOwn(stored, key) ? stored[key] : undefined;
      if (override !== undefined) {
        provided.push([key, { userValue: override.value as T, isOverridden: true }]);
      } else if (value !== undefined && value !== null && this.isValid(key, value)) {
        provided.push([key, { userValue: value as T }]);
      }
    }
    return Object.fromEntries(provided);
  }

  set(key: string, value: unknown): Promise<void> {
    return this.setMany({ [key]: value });
  }

  async setMany(changes: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(changes)) {
      this.registry.check(key, value);
    }
    const attributes = { ...(await this.stored()), ...changes };
    await this.savedObjects.create(this.type, attributes, { id: SETTINGS_ID, overwrite: true });
  }

  remove(key: string): Promise<void> {
    return this.removeMany([key]);
  }

  removeMany(keys: string[]): Promise<void> {
    return this.setMany(Object.fromEntries(keys.map((key) => [key, null])));
  }

  isOverridden(key: string): boolean {
    return this.registry.override(key) !== undefined;
  }

  private async stored(): Promise<Record<string, unknown>> {
    try {
      const found = await this.savedObjects.get<Record<string, unknown>>(this.type, SETTINGS_ID);
      return found.attributes;
    } catch (error) {
      if (error instanceof Error && Boom.isBoom(error, 404)) {
        return {};
      }
      throw error;
    }
  }

  /** A value that an older version stored may not fit any more: then the default holds. */
  private isValid(key: string, value: unknown): boolean {
    try {
      this.registry.check(key, value);
      return true;
    } catch {
      return false;
    }
  }
}
