import datemath from '@elastic/datemath';

export default datemath;
export const { parse, unitsMap, units, unitsAsc, unitsDesc } = datemath;
