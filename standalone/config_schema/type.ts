import { SchemaTypeError, ValidationError } from './errors';

export interface TypeMeta {
  description?: string;
  deprecated?: boolean;
}

export interface TypeOptions<T> {
  defaultValue?: T | (() => T);
  /** Returns what is wrong, or nothing. */
  validate?: (value: T) => string | void;
  meta?: TypeMeta;
}

/** The root of all builders. `convert` holds what is particular to each. */
export abstract class Type<V> {
  // Only for the compiler: `TypeOf` reads it.
  declare readonly type: V;
  readonly __isKbnConfigSchemaType = true as const;

  private readonly defaultValue: unknown;
  // Takes `unknown`, so that a `Type<string>` stays a `Type<unknown>` for the compiler.
  private readonly complain: (value: unknown) => string | void;

  constructor({ defaultValue, validate }: TypeOptions<V> = {}) {
    this.defaultValue = defaultValue;
    this.complain = (value) => validate?.(value as V);
  }

  /** The value of the right type, or throws a SchemaTypeError that carries `path`. */
  protected abstract convert(value: unknown, path: string[]): V;

  /** What stands for a value that was left out. Builders that need none override it. */
  protected missing(path: string[]): V {
    return this.convert(undefined, path);
  }

  /** Validates a part of a whole. Only the builders themselves call it. */
  check(value: unknown, path: string[]): V {
    const converted =
      value === undefined && this.defaultValue === undefined
        ? this.missing(path)
        : this.convert(value === undefined ? this.resolveDefault() : value, path);
    const complaint = this.complain(converted);
    if (typeof complaint === 'string') {
      throw new SchemaTypeError(complaint, path);
    }
    return converted;
  }

  validate(value: unknown, _context: Record<string, unknown> = {}, namespace?: string): V {
    try {
      return this.check(value, []);
    } catch (error) {
      if (error instanceof SchemaTypeError) {
        throw new ValidationError(error, namespace);
      }
      throw error;
    }
  }

  private resolveDefault(): unknown {
    return isFactory(this.defaultValue) ? this.defaultValue() : this.defaultValue;
  }
}

function isFactory(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

/** True for the types of any copy of this module: they are known by their mark. */
export function isConfigSchema(value: unknown): value is Type<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__isKbnConfigSchemaType' in value &&
    value.__isKbnConfigSchemaType === true
  );
}
