import { fieldKind } from '../eve';
import { FILTER_LIMITS, type Condition, type FilterNode, type FilterValue } from '../filters';
import { canonicalAddress } from '../networks';

const canHold = (field: string, value: FilterValue): boolean => {
  switch (fieldKind(field)) {
    case 'ip':
      return canonicalAddress(String(value)) !== undefined;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(String(value));
    case 'text':
      return true;
    default:
      return false;
  }
};

/**
 * Any of the fields holds the value; fields that cannot hold it are left out. A condition has only
 * so many fields, so that many of them are several conditions.
 */
export const anyFieldIs = (fields: readonly string[], value: FilterValue): FilterNode => {
  const able = fields.filter((field) => fields.length === 1 || canHold(field, value));
  const parts: Condition[] = [];
  for (let from = 0; from < able.length; from += FILTER_LIMITS.fields) {
    const some = able.slice(from, from + FILTER_LIMITS.fields);
    const [only] = some;
    parts.push({ field: some.length === 1 && only !== undefined ? only : some, op: 'is', value });
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { any: parts };
};
