export * from './addresses';
export * from './defaults';
export * from './definition';
export * from './lookup';
