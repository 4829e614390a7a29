import { formatCidr } from '../../networks';
import { toWildcard, type Pattern } from '../pattern';
import type { ResolvedFilter } from '../resolved';
import { isEverything, isNothing, type AskGroup, type Asked, type AskNode } from './ask';
import { limitTo, type Unsupported, type Verdict } from './limit';
import { domainAlternatives, isTwoSided } from './parts';
import { mayHoldSeveral, eveFields, toAsked } from './physical';

type SigmaValue = string | number | boolean;

/** One line of a selection: a field with its modifiers, and the values any of which may fit. */
interface Line {
  key: string;
  values: SigmaValue[];
}

const escaped = (value: string): string => value.replace(/[\\*?]/g, '\\$&');

/** Case is ignored unless `cased` is said; it makes no difference to texts without letters. */
const cased = (caseInsensitive: boolean, texts: readonly string[]): string =>
  !caseInsensitive && texts.some((one) => /\p{L}/u.test(one)) ? '|cased' : '';

const judge = ({ ask, path }: AskNode): Verdict => {
  if (ask.kind === 'compare') {
    return { why: 'Sigma does not say how two fields are compared. Left out.' };
  }
  if (ask.kind !== 'range') return undefined;
  if (Object.values(ask.bounds).some(({ type }) => type !== 'number')) {
    return { why: 'Sigma has ranges of numbers only. Left out.' };
  }
  return isTwoSided(ask.bounds) && mayHoldSeveral(path)
    ? {
        why: 'Sigma asks each bound by itself, and of a list of values two may meet one bound each. Left out.',
      }
    : undefined;
};

const scalar = (value: string, node: AskNode): SigmaValue =>
  node.field.kind === 'number' && Number.isSafeInteger(Number(value))
    ? Number(value)
    : node.field.kind === 'boolean'
      ? value === 'true'
      : escaped(value);

const literalsOf = (pattern: Pattern): string[] =>
  pattern.flatMap((part) => (typeof part === 'object' ? [part.literal] : []));

const patternLine = (path: string, pattern: Pattern, caseInsensitive: boolean): Line => {
  const mark = cased(caseInsensitive, literalsOf(pattern));
  const [first, second, third] = pattern;
  const literal = literalsOf(pattern)[0] ?? '';
  const isSingle = literalsOf(pattern).length === 1 && !pattern.includes('one');
  if (isSingle && pattern.length === 3 && first === 'any' && third === 'any') {
    return { key: `${path}|contains${mark}`, values: [escaped(literal)] };
  }
  if (isSingle && pattern.length === 2 && second === 'any') {
    return { key: `${path}|startswith${mark}`, values: [escaped(literal)] };
  }
  if (isSingle && pattern.length === 2 && first === 'any') {
    return { key: `${path}|endswith${mark}`, values: [escaped(literal)] };
  }
  return { key: `${path}${mark}`, values: [toWildcard(pattern)] };
};

/** The lines of an ask: all of them must hold for a range, any of them otherwise. */
const linesOf = (node: AskNode): Line[] => {
  const { ask, path } = node;
  switch (ask.kind) {
    case 'equals': {
      const mark = node.field.kind === 'keyword' ? cased(ask.caseInsensitive, ask.values) : '';
      return [{ key: `${path}${mark}`, values: ask.values.map((value) => scalar(value, node)) }];
    }
    case 'pattern':
      return [patternLine(path, ask.pattern, ask.caseInsensitive)];
    case 'domain': {
      const { values, patterns } = domainAlternatives(ask.domain);
      return [{ key: path, values: [...values.map(escaped), ...patterns.map(toWildcard)] }];
    }
    case 'networks':
      return [{ key: `${path}|cidr`, values: ask.networks.map(formatCidr) }];
    case 'exists':
      return [{ key: `${path}|exists`, values: [true] }];
    case 'range':
      return (['gt', 'gte', 'lt', 'lte'] as const).flatMap((side) => {
        const bound = ask.bounds[side];
        return bound === undefined
          ? []
          : [{ key: `${path}|${side}`, values: [Number(bound.text)] }];
      });
    default:
      return [];
  }
};

type Selection = Record<string, SigmaValue | SigmaValue[]>;

const toSelection = (lines: readonly Line[]): Selection =>
  Object.fromEntries(
    lines.map(({ key, values }) => {
      const [only] = values;
      return [key, values.length === 1 && only !== undefined ? only : values];
    }),
  );

/** The selections of a rule, each kept once, and the condition over their names. */
class Detection {
  readonly selections: Record<string, Selection | Selection[]> = {};
  private readonly names = new Map<string, string>();

  private name(selection: Selection | Selection[]): string {
    const text = JSON.stringify(selection);
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = `selection_${this.names.size + 1}`;
    this.names.set(text, name);
    this.selections[name] = selection;
    return name;
  }

  /** Asks of an "and" in one selection; those whose key is there already in another. */
  private together(asks: readonly AskNode[]): string[] {
    const maps: Line[][] = [];
    for (const lines of asks.map(linesOf)) {
      const fits = (map: Line[]) => !lines.some(({ key }) => map.some((line) => line.key === key));
      const place = maps.find(fits);
      if (place === undefined) maps.push([...lines]);
      else place.push(...lines);
    }
    return maps.map((lines) => this.name(toSelection(lines)));
  }

  /** Asks of an "or" in one selection: values of one key in one list, keys one below the other. */
  private either(asks: readonly AskNode[]): string[] {
    if (asks.length === 0) return [];
    const maps: Line[][] = [];
    for (const node of asks) {
      const lines = linesOf(node);
      const [line] = lines;
      const same =
        lines.length === 1
          ? maps.find((map) => map.length === 1 && map[0]?.key === line?.key)
          : undefined;
      if (same?.[0] !== undefined && line !== undefined && !line.key.endsWith('|exists')) {
        same[0] = { key: line.key, values: [...same[0].values, ...line.values] };
      } else {
        maps.push(lines);
      }
    }
    const selections = maps.map(toSelection);
    const [only] = selections;
    return [this.name(selections.length === 1 && only !== undefined ? only : selections)];
  }

  /** The condition of a node; `isWithin` a larger one. */
  condition(node: Asked, isWithin: boolean): string {
    if (node.negated) {
      return `not ${this.condition({ ...node, negated: false }, true)}`;
    }
    if (node.kind === 'ask') return this.together([node]).join(' and ');
    return this.group(node, isWithin);
  }

  private group(node: AskGroup, isWithin: boolean): string {
    const isPlain = (child: Asked): child is AskNode => child.kind === 'ask' && !child.negated;
    const asks = node.nodes.filter(isPlain);
    const rest = node.nodes.filter((child) => !isPlain(child));
    const parts = [
      ...(node.kind === 'all' ? this.together(asks) : this.either(asks)),
      ...rest.map((child) => this.condition(child, true)),
    ];
    const text = parts.join(node.kind === 'all' ? ' and ' : ' or ');
    return isWithin && parts.length > 1 ? `(${text})` : text;
  }
}

/** A filter as a Sigma rule. */
export interface SigmaExported {
  /** The content of the rule; undefined where nothing of the filter can be said. */
  rule: Readonly<Record<string, unknown>> | undefined;
  unsupported: Unsupported[];
}

/**
 * The filter as a Sigma rule over the field names of EVE, whatever the layout of the indices.
 * The log source is `product: suricata`, `service: eve`. Of the title 256 characters are used.
 */
export const toSigmaRule = (filter: ResolvedFilter, title: string): SigmaExported => {
  const { filter: kept, unsupported } = limitTo(toAsked(filter, eveFields), judge);
  if (kept === undefined) return { rule: undefined, unsupported };
  if (isEverything(kept) || isNothing(kept)) {
    const what = isEverything(kept) ? 'Everything' : 'Nothing';
    const why = 'A Sigma rule has at least one selection.';
    return { rule: undefined, unsupported: [...unsupported, { what, why, effect: 'less' }] };
  }
  const detection = new Detection();
  const condition = detection.condition(kept, false);
  const rule = {
    title: Array.from(title).slice(0, 256).join('') || 'Filter of Suricata Hunt',
    status: 'experimental',
    logsource: { product: 'suricata', service: 'eve' },
    detection: { ...detection.selections, condition },
  };
  return { rule, unsupported };
};
