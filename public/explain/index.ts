export { ExplainButton } from './explain_button';
