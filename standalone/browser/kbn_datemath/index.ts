export { default, parse, units, unitsAsc, unitsDesc, unitsMap } from './datemath';
