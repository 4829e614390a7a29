declare module '@kbn/config-schema' {
  import type { Duration } from 'moment';

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

  export abstract class Type<V> {
    readonly type: V;
    readonly __isKbnConfigSchemaType: true;
    /** Gives the value with its defaults filled in; throws a ValidationError. */
    validate(value: unknown, context?: Record<string, unknown>, namespace?: string): V;
  }

  export type TypeOf<T extends Type<unknown>> = T['type'];
  export type Props = Record<string, Type<unknown>>;

  type OptionalKeys<P extends Props> = {
    [K in keyof P]: undefined extends TypeOf<P[K]> ? K : never;
  }[keyof P];
  type RequiredKeys<P extends Props> = Exclude<keyof P, OptionalKeys<P>>;
  export type ObjectResultType<P extends Props> = Readonly<
    { [K in OptionalKeys<P>]?: TypeOf<P[K]> } & { [K in RequiredKeys<P>]: TypeOf<P[K]> }
  >;

  export type UnknownKeys = 'forbid' | 'allow' | 'ignore';
  export interface ObjectTypeOptions<P extends Props> extends TypeOptions<ObjectResultType<P>> {
    unknowns?: UnknownKeys;
  }

  export class ObjectType<P extends Props = Props> extends Type<ObjectResultType<P>> {
    /** The same object with more, changed or (given `undefined`) fewer properties. */
    extends<N extends Record<string, Type<unknown> | undefined>>(
      props: N,
      options?: ObjectTypeOptions<Props>,
    ): ObjectType<
      Omit<P, keyof N> & {
        [K in keyof N as N[K] extends Type<unknown> ? K : never]: N[K] & Type<unknown>;
      }
    >;
    getPropSchemas(): P;
  }

  export class SchemaTypeError extends Error {
    readonly path: string[];
    constructor(error: Error | string, path: string[]);
  }
  export class ValidationError extends SchemaTypeError {
    constructor(error: SchemaTypeError, namespace?: string);
  }

  export interface StringOptions extends TypeOptions<string> {
    minLength?: number;
    maxLength?: number;
    hostname?: boolean;
  }
  export interface NumberOptions extends TypeOptions<number> {
    min?: number;
    max?: number;
  }
  export interface ArrayOptions<T> extends TypeOptions<T[]> {
    minSize?: number;
    maxSize?: number;
  }
  export interface UriOptions extends TypeOptions<string> {
    scheme?: string | string[];
  }
  export interface DurationOptions {
    defaultValue?: string | number | Duration;
    validate?: (value: Duration) => string | void;
    min?: string | number | Duration;
    max?: string | number | Duration;
    meta?: TypeMeta;
  }

  export const schema: {
    any(options?: TypeOptions<unknown>): Type<unknown>;
    string(options?: StringOptions): Type<string>;
    number(options?: NumberOptions): Type<number>;
    boolean(options?: TypeOptions<boolean>): Type<boolean>;
    uri(options?: UriOptions): Type<string>;
    duration(options?: DurationOptions): Type<Duration>;
    literal<T extends string | number | boolean | null>(
      value: T,
      options?: TypeOptions<T>,
    ): Type<T>;
    maybe<V>(type: Type<V>): Type<V | undefined>;
    nullable<V>(type: Type<V>, options?: TypeOptions<V | null>): Type<V | null>;
    object<P extends Props>(props: P, options?: ObjectTypeOptions<P>): ObjectType<P>;
    arrayOf<T>(type: Type<T>, options?: ArrayOptions<T>): Type<T[]>;
    recordOf<K extends string, V>(
      key: Type<K>,
      value: Type<V>,
      options?: TypeOptions<Record<K, V>>,
    ): Type<Record<K, V>>;
    oneOf<T extends readonly Type<unknown>[]>(
      types: readonly [...T],
      options?: TypeOptions<T[number]['type']>,
    ): Type<T[number]['type']>;
    never(): Type<never>;
  };

  export function isConfigSchema(value: unknown): value is Type<unknown>;
}
