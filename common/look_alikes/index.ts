export { lookAlike, type LookAlike } from './look_alike';
