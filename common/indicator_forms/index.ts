export { classify, REMARKS, type Reading, type Remark } from './classify';
export { hintOf, namesKinds, prefixed, type Hint } from './kind_names';
export * from './kinds';
export { bare, refang } from './refang';
