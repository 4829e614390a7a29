export type { Remarks } from './answers';
export * from './contract';
export * from './evidence';
export * from './filters';
export * from './guided_filters';
export * from './hunting';
export * from './networks';
export * from './status';
