import { SchemaTypeError, typeName } from './errors';
import { parseJsonText } from './json_text';
import { Type, type TypeOptions } from './type';

export type Props = Record<string, Type<unknown>>;
type OptionalKeys<P extends Props> = {
  [K in keyof P]: undefined extends P[K]['type'] ? K : never;
}[keyof P];
export type ObjectResultType<P extends Props> = Readonly<
  { [K in OptionalKeys<P>]?: P[K]['type'] } & {
    [K in Exclude<keyof P, OptionalKeys<P>>]: P[K]['type'];
  }
>;

export type UnknownKeys = 'forbid' | 'allow' | 'ignore';
export interface ObjectTypeOptions<P extends Props> extends TypeOptions<ObjectResultType<P>> {
  unknowns?: UnknownKeys;
}

type Extended<P extends Props, N> = Omit<P, keyof N> & {
  [K in keyof N as N[K] extends Type<unknown> ? K : never]: N[K] & Type<unknown>;
};

export class ObjectType<P extends Props = Props> extends Type<ObjectResultType<P>> {
  constructor(
    private readonly props: P,
    private readonly objectOptions: ObjectTypeOptions<P> = {},
  ) {
    super(objectOptions);
  }

  /** The same object with more, changed or (given `undefined`) fewer properties. */
  extends<N extends Record<string, Type<unknown> | undefined>>(
    props: N,
    options?: ObjectTypeOptions<Props>,
  ): ObjectType<Extended<P, N>> {
    const merged: Props = {};
    for (const [name, type] of Object.entries({ ...this.props, ...props })) {
      if (type !== undefined) {
        merged[name] = type;
      }
    }
    const extended = new ObjectType(merged, {
      unknowns: this.objectOptions.unknowns,
      ...options,
    });
    // The compiler cannot follow the loop above.
    return extended as unknown as ObjectType<Extended<P, N>>;
  }

  getPropSchemas(): P {
    return this.props;
  }

  /** An object that is left out is the object of its properties' defaults. */
  protected override missing(path: string[]): ObjectResultType<P> {
    return this.convert({}, path);
  }

  protected convert(input: unknown, path: string[]): ObjectResultType<P> {
    const value = parseJsonText(input, 'object', path);
    if (!isPlainObject(value)) {
      throw new SchemaTypeError(
        `expected a plain object value, but found [${typeName(value)}] instead.`,
        path,
      );
    }
    const known: Array<[string, unknown]> = [];
    for (const [name, type] of Object.entries(this.props)) {
      const own = Object.hasOwn(value, name) ? value[name] : undefined;
      const converted = type.check(own, [...path, name]);
      if (converted !== undefined || Object.hasOwn(value, name)) {
        known.push([name, converted]);
      }
    }
    // Entries are defined, not assigned: a key `__proto__` stays an ordinary key.
    return Object.fromEntries([
      ...known,
      ...this.unknownEntries(value, path),
    ]) as ObjectResultType<P>;
  }

  private unknownEntries(value: Record<string, unknown>, path: string[]): Array<[string, unknown]> {
    const unknown = Object.entries(value).filter(([name]) => !Object.hasOwn(this.props, name));
    const { unknowns = 'forbid' } = this.objectOptions;
    const first = unknown[0];
    if (unknowns === 'forbid' && first !== undefined) {
      throw new SchemaTypeError('definition for this key is missing', [...path, first[0]]);
    }
    return unknowns === 'allow' ? unknown : [];
  }
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype may belong to another realm (a test runner's), so it is known by its own root.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
