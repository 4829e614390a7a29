export { SIGNATURE_FIELDS } from './fields';
export { listSignatures } from './list_signatures';
export { registerSignatureRoutes } from './routes';
