export { importSigma } from './import_sigma';
export { toSigma } from './to_sigma';
