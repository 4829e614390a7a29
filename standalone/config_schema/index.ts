export { SchemaTypeError, ValidationError } from './errors';
export { ObjectType } from './object_type';
export type { ObjectResultType, ObjectTypeOptions, Props } from './object_type';
export { schema } from './schema';
export { isConfigSchema, Type } from './type';
export type { TypeOptions } from './type';
