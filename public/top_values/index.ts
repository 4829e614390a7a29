export { useTopValues, type TopValuesQuestion } from './use_top_values';
