export { everythingAbout } from './everything';
export { prevalenceOf } from './prevalence';
export { registerValueRoutes } from './routes';
export { topValues } from './top_values';
