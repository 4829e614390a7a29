export { registerLinkRoutes } from './routes';
export { LINK_TYPE, linkSavedType } from './saved_type';
