import { ArrayType, MaybeType, NullableType, RecordType, UnionType } from './compound_types';
import type { ArrayOptions } from './compound_types';
import { DurationType, type DurationOptions } from './duration_type';
import { ObjectType, type ObjectTypeOptions, type Props } from './object_type';
import * as scalar from './scalar_types';
import type { Type, TypeOptions } from './type';

/** The builders, each under the name that Kibana gives it. */
export const schema = {
  any: (options?: TypeOptions<unknown>) => new scalar.AnyType(options),
  string: (options?: scalar.StringOptions) => new scalar.StringType(options),
  number: (options?: scalar.NumberOptions) => new scalar.NumberType(options),
  boolean: (options?: TypeOptions<boolean>) => new scalar.BooleanType(options),
  uri: (options?: scalar.UriOptions) => new scalar.UriType(options),
  duration: (options?: DurationOptions) => new DurationType(options),
  literal: <T extends scalar.Literal>(value: T, options?: TypeOptions<T>) =>
    new scalar.LiteralType<T>(value, options),
  never: () => new scalar.NeverType(),
  maybe: <V>(type: Type<V>) => new MaybeType(type),
  nullable: <V>(type: Type<V>, options?: TypeOptions<V | null>) => new NullableType(type, options),
  object: <P extends Props>(props: P, options?: ObjectTypeOptions<P>) =>
    new ObjectType<P>(props, options),
  arrayOf: <T>(type: Type<T>, options?: ArrayOptions<T>) => new ArrayType(type, options),
  recordOf: <K extends string, V>(
    key: Type<K>,
    value: Type<V>,
    options?: TypeOptions<Record<K, V>>,
  ) => new RecordType(key, value, options),
  oneOf: <T extends readonly Type<unknown>[]>(
    types: readonly [...T],
    options?: TypeOptions<T[number]['type']>,
  ): Type<T[number]['type']> => new UnionType<T[number]['type']>(types, options),
};
