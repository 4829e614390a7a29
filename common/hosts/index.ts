export { endsOf, type End, type Ends } from './ends_of';
