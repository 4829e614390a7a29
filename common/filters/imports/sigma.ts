import { z } from 'zod';
import { fieldKind } from '../../eve';
import { FILTER_LIMITS } from '../model';
import { parsePattern, type Pattern } from '../pattern';
import { conditionOfLeaf, type Answer } from './conditions';
import { SyntaxProblem, type Imported, type Span } from './imported';
import { indicatorFilter } from './indicator';
import { group, leaf, not, type Leaf, type Parsed, type Wanted } from './parsed';
import { readCondition } from './sigma_condition';
import { sigmaLogSource, sigmaNames, type SigmaLogSource } from './sigma_fields';
import { toFilters } from './to_filters';

/** The shapes of a rule and of its selections; made where they are used, so that a bundle that reads no rules holds none. */
const shapes = /* @__PURE__ */ (() => {
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const selection = z.record(z.string(), z.union([scalar, z.array(scalar)]));
  const source = z.looseObject({
    category: z.string().optional(),
    product: z.string().optional(),
    service: z.string().optional(),
  });
  const detection = z.looseObject({
    condition: z.union([z.string(), z.array(z.string())]),
    timeframe: z.unknown().optional(),
  });
  return {
    selection: z.union([selection, z.array(z.union([selection, scalar]))]),
    rule: z.looseObject({
      title: z.string().optional(),
      correlation: z.unknown().optional(),
      logsource: source.optional(),
      detection: detection.optional(),
    }),
  };
})();

type Scalar = string | number | boolean | null;
type Selection = Readonly<Record<string, Scalar | Scalar[]>>;

/** Where a key below `detection` stands in the text of the rule, or the whole of an element. */
export type SpanOf = (path: readonly (string | number)[], key: string) => Span;

/** What the modifiers of a field ask beyond what `Wanted` says. */
interface Marks {
  cased: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  re: 'A filter has no regular expressions.',
  windash: 'A filter does not know the spellings of dashes on command lines.',
  fieldref: 'Sigma does not say how two fields are compared. Use "is the same as" here.',
  neq: 'Write the value under "not" in the condition.',
  expand: 'The values of placeholders are not known here.',
};

const TEXT_MARKS = ['contains', 'startswith', 'endswith'] as const;
const RANGE_MARKS = ['gt', 'gte', 'lt', 'lte'] as const;
const KNOWN: readonly string[] = [...TEXT_MARKS, ...RANGE_MARKS, 'all', 'cased', 'cidr', 'exists'];

const withStars = (pattern: Pattern, mark: string | undefined): Pattern => {
  const before: Pattern = mark === 'contains' || mark === 'endswith' ? ['any'] : [];
  const after: Pattern = mark === 'contains' || mark === 'startswith' ? ['any'] : [];
  return [...before, ...pattern, ...after].filter(
    (part, index, all) => part !== 'any' || all[index - 1] !== 'any',
  );
};

const wantedOf = (value: Scalar, marks: readonly string[]): Wanted => {
  if (value === null) return { kind: 'exists' };
  const text = String(value);
  const range = RANGE_MARKS.find((mark) => marks.includes(mark));
  if (range !== undefined) return { kind: 'range', [range]: text };
  if (marks.includes('exists')) return { kind: 'exists' };
  if (marks.includes('cidr')) return { kind: 'network', text };
  if (typeof value !== 'string') return { kind: 'equals', text };
  const mark = TEXT_MARKS.find((one) => marks.includes(one));
  const pattern = withStars(parsePattern(text), mark);
  if (pattern.length === 1 && pattern[0] === 'any') return { kind: 'exists' };
  return pattern.every((part) => typeof part === 'object')
    ? { kind: 'equals', text: pattern.map((part) => part.literal).join('') }
    : { kind: 'pattern', pattern };
};

/** A missing field is asked for by null, and by `exists: false`. */
const isAbsence = (value: Scalar, marks: readonly string[]): boolean =>
  value === null || (marks.includes('exists') && (value === false || value === 'false'));

class Rule {
  private readonly marks = new Map<Leaf, Marks>();
  private leaves = 0;

  constructor(
    private readonly text: string,
    private readonly spanOf: SpanOf,
    private readonly source: SigmaLogSource,
    private readonly detection: Readonly<Record<string, unknown>>,
  ) {}

  private count(): void {
    this.leaves += 1;
    if (this.leaves > FILTER_LIMITS.values) {
      throw new SyntaxProblem(`The rule has more than ${FILTER_LIMITS.values} values.`, {
        from: 0,
        to: 0,
      });
    }
  }

  private field(key: string, given: Scalar | Scalar[], span: Span): Parsed {
    const [name = '', ...marks] = key.split('|');
    const values = Array.isArray(given) ? given : [given];
    const odd = marks.find((mark) => !KNOWN.includes(mark));
    if (odd !== undefined) {
      const why = WORDS[odd] ?? `A filter cannot ask what the modifier "${odd}" asks.`;
      return leaf(name, { kind: 'cannot', why }, span);
    }
    const nodes = values.map((value): Parsed => {
      this.count();
      const one = leaf(name, wantedOf(value, marks), span);
      this.marks.set(one, { cased: marks.includes('cased') });
      return isAbsence(value, marks) ? not(one) : one;
    });
    return group(marks.includes('all') ? 'all' : 'any', nodes);
  }

  private keyword(value: Scalar, span: Span): Parsed {
    this.count();
    const text = String(value);
    return indicatorFilter(text) === undefined
      ? leaf(
          undefined,
          {
            kind: 'cannot',
            why: `The keyword "${text}" has no field, and a filter asks of fields.`,
          },
          span,
        )
      : leaf(undefined, { kind: 'equals', text }, span);
  }

  private readonly selection = (name: string): Parsed => {
    const parsed = shapes.selection.safeParse(this.detection[name]);
    if (!parsed.success) {
      const why = 'This selection is neither a map of fields nor a list of such maps.';
      return leaf(undefined, { kind: 'cannot', why }, this.spanOf([], name));
    }
    const map = (lines: Selection, path: readonly (string | number)[]): Parsed =>
      group(
        'all',
        Object.entries(lines).map(([key, value]) => this.field(key, value, this.spanOf(path, key))),
      );
    const { data } = parsed;
    if (!Array.isArray(data)) return map(data, [name]);
    return group(
      'any',
      data.map((one, index) =>
        typeof one === 'object' && one !== null
          ? map(one, [name, index])
          : this.keyword(one, this.spanOf([name, index], '')),
      ),
    );
  };

  private readonly answer = (one: Leaf): Answer & { isUnknown?: true } => {
    if (one.name === undefined) return conditionOfLeaf(one);
    const { fields, isUnknown } = sigmaNames(one.name, this.source);
    if (isUnknown === true && this.source.product?.includes('suricata') !== true) {
      return { why: `EVE has nothing for the field "${one.name}".` };
    }
    const answers = conditionOfLeaf({ ...one, name: fields[0] });
    if (!('condition' in answers)) return answers;
    const [field = ''] = fields;
    const { condition } = answers;
    const ignoresCase =
      this.marks.get(one)?.cased !== true &&
      fieldKind(field) === 'text' &&
      ['is', 'contains', 'startsWith', 'endsWith', 'matches'].includes(condition.op);
    return {
      ...answers,
      condition: {
        ...condition,
        ...(fields.length > 1 ? { field: [...fields] } : {}),
        ...(ignoresCase ? { caseInsensitive: true } : {}),
      },
    };
  };

  read(condition: string | string[]): Imported {
    const names = Object.keys(this.detection).filter(
      (name) => name !== 'condition' && name !== 'timeframe',
    );
    const conditions = [condition].flat().map((one) => readCondition(one, names, this.selection));
    return toFilters(group('any', conditions), this.text, this.answer);
  }
}

const refuse = (message: string, name?: string): Imported => ({
  filters: [],
  notes: [{ message }],
  ...(name === undefined ? {} : { name }),
});

const sourceWords = (given: Readonly<Record<string, unknown>> | undefined): string =>
  ['category', 'product', 'service']
    .flatMap((key) => (typeof given?.[key] === 'string' ? [`${key} ${given[key]}`] : []))
    .join(', ') || 'none';

/**
 * Reads a rule of Sigma about network events as filters. `content` is what its YAML holds, `text`
 * the YAML itself, in which `spanOf` finds the places. Never throws.
 */
export const readSigmaRule = (content: unknown, text: string, spanOf: SpanOf): Imported => {
  const parsed = shapes.rule.safeParse(content);
  if (!parsed.success)
    return refuse('This is no Sigma rule: it needs a detection with a condition.');
  const { title, logsource, detection, correlation } = parsed.data;
  if (correlation !== undefined)
    return refuse('Rules that correlate others cannot become a filter.', title);
  if (detection === undefined) return refuse('This is no Sigma rule: it has no detection.', title);
  const source = sigmaLogSource(logsource ?? {});
  if (source === undefined) {
    return refuse(
      `The rule is about other logs than those of a network (${sourceWords(logsource)}).`,
      title,
    );
  }
  const named = title === undefined ? {} : { name: title };
  try {
    const imported = new Rule(text, spanOf, source, detection).read(detection.condition);
    const counts =
      detection.timeframe === undefined
        ? []
        : [
            {
              message: 'The rule counts within a time frame. A filter does not. Left out.',
              effect: 'more' as const,
            },
          ];
    return { ...imported, notes: [...imported.notes, ...counts], ...named };
  } catch (error) {
    if (error instanceof SyntaxProblem) return refuse(error.message, title);
    throw error;
  }
};
