import { isConfigSchema, ValidationError } from '@kbn/config-schema';
import type { UiSettingsParams } from '@kbn/core/server';
import Boom from '@hapi/boom';

export type PublicParams = Omit<UiSettingsParams, 'schema'>;

/** The settings that exist, with their defaults, and those that the operator fixed. */
export class SettingsRegistry {
  private readonly settings = new Map<string, UiSettingsParams>();

  constructor(private readonly overrides: Readonly<Record<string, unknown>> = {}) {}

  register(settings: Record<string, UiSettingsParams>): void {
    for (const [key, params] of Object.entries(settings)) {
      if (this.settings.has(key)) {
        throw new Error(`uiSettings for the key [${key}] has been already registered`);
      }
      if (!isConfigSchema(params.schema)) {
        throw new Error(
          `Validation schema is not provided for [${key}] UI Setting: use a @kbn/config-schema type`,
        );
      }
      this.settings.set(key, params);
      this.checkDefault(key, params);
    }
  }

  has(key: string): boolean {
    return this.settings.has(key);
  }

  keys(): string[] {
    return [...this.settings.keys()];
  }

  /** All settings without their schemas, for the browser and for `getRegistered`. */
  all(): Record<string, PublicParams> {
    return Object.fromEntries(
      [...this.settings].map(([key, { schema: _schema, ...params }]) => [key, params]),
    );
  }

  defaultOf(key: string): unknown {
    return this.settings.get(key)?.value;
  }

  override(key: string): { value: unknown } | undefined {
    return Object.hasOwn(this.overrides, key) ? { value: this.overrides[key] } : undefined;
  }

  /** Checks a value before it is stored; throws a 400 that says what is wrong. */
  check(key: string, value: unknown): void {
    const params = this.settings.get(key);
    if (params === undefined) {
      throw Boom.badRequest(`There is no setting [${key}].`);
    }
    if (this.override(key) !== undefined) {
      throw Boom.badRequest(`Unable to update "${key}" because it is overridden`);
    }
    if (params.readonly === true) {
      throw Boom.badRequest(`Unable to update "${key}" because it is read-only`);
    }
    if (value !== null) {
      try {
        params.schema.validate(value, {}, `validation [${key}]`);
      } catch (error) {
        throw error instanceof ValidationError ? Boom.badRequest(error.message) : error;
      }
    }
  }

  private checkDefault(key: string, { schema, value }: UiSettingsParams): void {
    if (value !== undefined) {
      schema.validate(value, {}, `ui settings defaults [${key}]`);
    }
    const override = this.override(key);
    if (override !== undefined) {
      schema.validate(override.value, {}, `ui settings overrides [${key}]`);
    }
  }
}
