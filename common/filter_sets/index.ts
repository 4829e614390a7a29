export * from './filter_set';
export * from './loaded';
