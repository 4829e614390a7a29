export { askerOf, registerFilterSetRoutes } from './routes';
export {
  FAVOURITES_TYPE,
  favouritesSavedType,
  FILTER_SET_TYPE,
  filterSetSavedType,
} from './saved_types';
export { listFilterSets, saveFilterSets } from './service';
