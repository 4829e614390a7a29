export {
  PAINLESS_FUNCTIONS,
  PAINLESS_LONGEST,
  painlessScript,
  testParams,
  toPainless,
  type PainlessFilter,
  type PainlessOptions,
} from './program';
