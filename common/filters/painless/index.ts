export {
  PAINLESS_FUNCTIONS,
  PAINLESS_LONGEST,
  testParams,
  toPainless,
  type PainlessFilter,
  type PainlessOptions,
} from './program';
