import { SchemaTypeError, withPath, wrongType } from './errors';
import { parseJsonText } from './json_text';
import { isPlainObject } from './object_type';
import { Type, type TypeOptions } from './type';

export class MaybeType<V> extends Type<V | undefined> {
  constructor(private readonly inner: Type<V>) {
    super();
  }

  protected override missing(): undefined {
    return undefined;
  }

  protected convert(value: unknown, path: string[]): V | undefined {
    return this.inner.check(value, path);
  }
}

export class NullableType<V> extends Type<V | null> {
  constructor(
    private readonly inner: Type<V>,
    options: TypeOptions<V | null> = {},
  ) {
    super({ defaultValue: null, ...options });
  }

  protected convert(value: unknown, path: string[]): V | null {
    return value === null ? null : this.inner.check(value, path);
  }
}

export interface ArrayOptions<T> extends TypeOptions<T[]> {
  minSize?: number;
  maxSize?: number;
}

export class ArrayType<T> extends Type<T[]> {
  constructor(
    private readonly item: Type<T>,
    private readonly limits: ArrayOptions<T> = {},
  ) {
    super(limits);
  }

  protected convert(input: unknown, path: string[]): T[] {
    const value = parseJsonText(input, 'array', path);
    if (!Array.isArray(value)) {
      throw new SchemaTypeError(wrongType('array', value), path);
    }
    const { minSize, maxSize } = this.limits;
    const size = `array size is [${value.length}], but cannot be`;
    if (minSize !== undefined && value.length < minSize) {
      throw new SchemaTypeError(`${size} smaller than [${minSize}]`, path);
    }
    if (maxSize !== undefined && value.length > maxSize) {
      throw new SchemaTypeError(`${size} greater than [${maxSize}]`, path);
    }
    return value.map((item: unknown, index) => this.item.check(item, [...path, String(index)]));
  }
}

export class RecordType<K extends string, V> extends Type<Record<K, V>> {
  constructor(
    private readonly key: Type<K>,
    private readonly value: Type<V>,
    options: TypeOptions<Record<K, V>> = {},
  ) {
    super(options);
  }

  protected convert(input: unknown, path: string[]): Record<K, V> {
    const value = parseJsonText(input, 'object', path);
    if (!isPlainObject(value)) {
      throw new SchemaTypeError(wrongType('object', value), path);
    }
    const entries = Object.entries(value).map(([name, item]) => [
      this.key.check(name, [...path, `key("${name}")`]),
      this.value.check(item, [...path, name]),
    ]);
    return Object.fromEntries(entries) as Record<K, V>;
  }
}

export class UnionType<V> extends Type<V> {
  constructor(
    private readonly types: readonly Type<V>[],
    options: TypeOptions<V> = {},
  ) {
    super(options);
  }

  protected override missing(path: string[]): V {
    return this.convert(undefined, path);
  }

  protected convert(value: unknown, path: string[]): V {
    const complaints: string[] = [];
    for (const [index, type] of this.types.entries()) {
      try {
        return type.check(value, path);
      } catch (error) {
        if (!(error instanceof SchemaTypeError)) {
          throw error;
        }
        const place = [...path, String(index), ...error.path.slice(path.length)];
        complaints.push(`- ${withPath(error.message, place)}`);
      }
    }
    throw new SchemaTypeError(['types that failed validation:', ...complaints].join('\n'), path);
  }
}
