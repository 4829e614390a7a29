import { fieldKind } from '../../common/eve';
import { fieldsOf, valuesOf, type Condition, type FilterValue } from '../../common/filters';
import type { Typed } from './make_condition';
import { operatorsOf, type OfferedOperator } from './operators';

const operatorOf = (condition: Condition, field: string): OfferedOperator | undefined => {
  const op = condition.op === 'is' ? 'isOneOf' : condition.op;
  return operatorsOf(field).find((offered) => offered.op === op);
};

const textOf = (value: FilterValue | undefined): string =>
  value === undefined ? '' : String(value);

/**
 * A condition as it would be typed into the form, to be edited there; undefined for what the form
 * cannot say: open bounds, roles, two fields compared, fields of several kinds.
 */
export const toTyped = (condition: Condition): Typed | undefined => {
  const fields = fieldsOf(condition);
  const [field] = fields;
  if (field === undefined || new Set(fields.map(fieldKind)).size > 1) return undefined;
  const operator = operatorOf(condition, field);
  if (operator === undefined) return undefined;
  if (condition.gt !== undefined || condition.lt !== undefined) return undefined;
  return {
    field,
    operator,
    values: valuesOf(condition).map(String),
    from: textOf(condition.gte),
    to: textOf(condition.lte),
    negated: condition.negated === true,
    ...(fields.length > 1 ? { fields } : {}),
    ...(condition.caseInsensitive === true ? { caseInsensitive: true } : {}),
  };
};
