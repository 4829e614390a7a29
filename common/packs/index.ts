export * from './changes';
export * from './pack';
export * from './yaml';
