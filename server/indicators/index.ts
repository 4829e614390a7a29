export { IndicatorReferences } from './references';
export { registerIndicatorRoutes } from './routes';
export {
  INDICATOR_LIST_TYPE,
  INDICATOR_VALUES_TYPE,
  indicatorListSavedType,
  indicatorValuesSavedType,
} from './saved_types';
