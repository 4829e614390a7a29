import { z } from 'zod';

/** Limits that keep searches and scripts safe; each has a message that says what to do instead. */
export const FILTER_LIMITS = {
  depth: 12,
  nodes: 1_000,
  values: 10_000,
  valueLength: 8_191,
  fields: 20,
} as const;

export const OPERATORS = [
  'is',
  'isOneOf',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'underDomain',
  'range',
  'exists',
  'inNetwork',
  'hasRole',
  'fieldsEqual',
  'fieldsDiffer',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** A value as the analyst or an event gives it. Numbers beyond 2^53 are given as text. */
export type FilterValue = string | number | boolean;

interface NodeFlags {
  /** The node's meaning is turned round: what does not match (a missing field included) matches. */
  negated?: boolean;
  /** The node is kept but has no part in the meaning. */
  disabled?: boolean;
  /** The node survives "clear all" and guided filters that replace. */
  pinned?: boolean;
}

/**
 * One question about one field, or about any of several fields.
 *
 * `field` is an EVE path, or one of the entity fields of `common/eve` (`client.ip`, `server.port` …).
 * Which of the value keys is read depends on `op`:
 * `value`/`values` for all but `exists`, `range` (`gt`, `gte`, `lt`, `lte`) and
 * `fieldsEqual`/`fieldsDiffer` (`other`, a second field).
 *
 * In a `matches` value `*` stands for any text and `?` for one character; `\\*`, `\\?` and `\\\\` stand
 * for the character itself, and a backslash before anything else is a backslash. All other
 * operators take their values as they are.
 */
export interface Condition extends NodeFlags {
  field: string | string[];
  op: Operator;
  value?: FilterValue;
  values?: FilterValue[];
  gt?: FilterValue;
  gte?: FilterValue;
  lt?: FilterValue;
  lte?: FilterValue;
  other?: string;
  /** The case of ASCII letters is ignored. Default: exact. */
  caseInsensitive?: boolean;
}

/** Every one of the nodes matches. An empty group matches everything. */
export interface AllGroup extends NodeFlags {
  all: FilterNode[];
}

/** At least one of the nodes matches. An empty group matches nothing. */
export interface AnyGroup extends NodeFlags {
  any: FilterNode[];
}

/** A guided filter of the catalogue, by its id. */
export interface GuidedReference extends NodeFlags {
  guided: string;
}

/** A list of indicators (addresses, domains, hashes …), by its id: any of them in any field of its kind. */
export interface IndicatorsReference extends NodeFlags {
  indicators: string;
}

export type FilterNode = Condition | AllGroup | AnyGroup | GuidedReference | IndicatorsReference;

export const isCondition = (node: FilterNode): node is Condition => 'op' in node;
export const isAll = (node: FilterNode): node is AllGroup => 'all' in node;
export const isAny = (node: FilterNode): node is AnyGroup => 'any' in node;
export const isGuided = (node: FilterNode): node is GuidedReference => 'guided' in node;
export const isIndicators = (node: FilterNode): node is IndicatorsReference => 'indicators' in node;

const flags = {
  negated: z.boolean().optional(),
  disabled: z.boolean().optional(),
  pinned: z.boolean().optional(),
};

const text = z
  .string()
  .max(FILTER_LIMITS.valueLength, `A value has at most ${FILTER_LIMITS.valueLength} characters.`)
  .refine((value) => value.isWellFormed(), 'The text holds half of a surrogate pair.');
const value = z.union([text, z.number(), z.boolean()], {
  error: 'A value is a text, a number, true or false.',
});
const path = z
  .string()
  .min(1, 'A field has a name.')
  .max(256, 'A field name has at most 256 characters.')
  .regex(/^[@\w][\w.@-]*$/, 'A field name has letters, digits, dots, dashes and underscores.');

const VALUE_OPERATORS: readonly Operator[] = [
  'is',
  'isOneOf',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'underDomain',
  'inNetwork',
  'hasRole',
];

/** The values of a condition in one list, whichever key they were given by. */
export const valuesOf = (condition: Condition): FilterValue[] =>
  condition.values ?? (condition.value === undefined ? [] : [condition.value]);

/** The fields of a condition in one list. */
export const fieldsOf = (condition: Condition): string[] =>
  Array.isArray(condition.field) ? condition.field : [condition.field];

const condition: z.ZodType<Condition> = z
  .strictObject(
    {
      field: z.union([path, z.array(path).min(1).max(FILTER_LIMITS.fields)]),
      op: z.enum(OPERATORS, {
        error: (issue) =>
          `Unknown operator ${JSON.stringify(issue.input)}. Operators: ${OPERATORS.join(', ')}.`,
      }),
      value: value.optional(),
      values: z
        .array(value)
        .min(1, 'Give at least one value.')
        .max(FILTER_LIMITS.values, `A condition has at most ${FILTER_LIMITS.values} values.`)
        .optional(),
      gt: value.optional(),
      gte: value.optional(),
      lt: value.optional(),
      lte: value.optional(),
      other: path.optional(),
      caseInsensitive: z.boolean().optional(),
      ...flags,
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? `Unknown key: ${issue.keys.join(', ')}.` : undefined,
    },
  )
  .superRefine((node, ctx) => {
    const complain = (message: string) => ctx.addIssue({ code: 'custom', message });
    if (VALUE_OPERATORS.includes(node.op)) {
      if (valuesOf(node).length === 0) complain(`"${node.op}" needs a value.`);
    } else if (node.op === 'range') {
      if ([node.gt, node.gte, node.lt, node.lte].every((bound) => bound === undefined)) {
        complain('"range" needs at least one of gt, gte, lt, lte.');
      }
    } else if (node.op !== 'exists' && node.other === undefined) {
      complain(`"${node.op}" needs "other", the field to compare with.`);
    }
  });

const group = <K extends 'all' | 'any'>(key: K) =>
  z.strictObject({
    [key]: z.array(z.lazy(() => filterNodeShape)).max(FILTER_LIMITS.nodes),
    ...flags,
  });

const guided = z.strictObject({ guided: z.string().min(1).max(100), ...flags });
const indicators = z.strictObject({ indicators: z.string().min(1).max(100), ...flags });

/** Picks the shape by its key, so that an error names the one thing that is wrong. */
const filterNodeShape: z.ZodType<FilterNode> = z.lazy(() =>
  z.unknown().transform((input, ctx): FilterNode => {
    const isObject = typeof input === 'object' && input !== null;
    const schema: z.ZodType<FilterNode> = !isObject
      ? condition
      : 'all' in input
        ? (group('all') as unknown as z.ZodType<FilterNode>)
        : 'any' in input
          ? (group('any') as unknown as z.ZodType<FilterNode>)
          : 'guided' in input
            ? guided
            : 'indicators' in input
              ? indicators
              : condition;
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      ctx.addIssue({ code: 'custom', message: issue.message, path: issue.path });
    }
    return z.NEVER;
  }),
);

const measure = (input: unknown, depth = 1): { depth: number; nodes: number } => {
  if (typeof input !== 'object' || input === null || depth > FILTER_LIMITS.depth + 1) {
    return { depth, nodes: 1 };
  }
  const children = [(input as { all?: unknown }).all, (input as { any?: unknown }).any]
    .filter(Array.isArray)
    .flat();
  return children
    .map((child) => measure(child, depth + 1))
    .reduce((a, b) => ({ depth: Math.max(a.depth, b.depth), nodes: a.nodes + b.nodes }), {
      depth,
      nodes: 1,
    });
};

/** A filter as it comes from a request, a saved object or a URL. Size is checked before shape. */
export const filterNode: z.ZodType<FilterNode> = z
  .unknown()
  .superRefine((input, ctx) => {
    const size = measure(input);
    if (size.depth > FILTER_LIMITS.depth) {
      ctx.addIssue({
        code: 'custom',
        message: `The filter is nested more than ${FILTER_LIMITS.depth} levels deep.`,
      });
    }
    if (size.nodes > FILTER_LIMITS.nodes) {
      ctx.addIssue({
        code: 'custom',
        message: `The filter has more than ${FILTER_LIMITS.nodes} parts.`,
      });
    }
  })
  .pipe(filterNodeShape);
