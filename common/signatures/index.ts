export { signatureFilter } from './signature_filter';
export { techniquesOf, type RuleTechnique } from './techniques_of';
