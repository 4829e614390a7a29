import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type Document,
} from 'yaml';
import type { z } from 'zod';
import { tooMuchWork } from './bounds';
import { PACK_LIMITS, PACK_SCHEMAS, packHead, type Pack } from './pack';

/** Why a part of a pack cannot be read, and where it stands. */
export interface PackProblem {
  /** From 1; undefined where the whole file is meant. */
  line: number | undefined;
  message: string;
}

export type PackReading = { pack: Pack; problems: PackProblem[] };

/** A pack as YAML. What is read back is the same. */
export const packToYaml = (pack: Pack): string =>
  stringify(pack, { lineWidth: 100, aliasDuplicateObjects: false });

const lineOf = (
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = isNode(node) ? node.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
};

/** What the kinds of values are called in YAML. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  string: 'a text',
  object: 'a map of keys',
  boolean: 'true or false',
  number: 'a number',
};

const sentenceOf = (issue: z.core.$ZodIssue, isThere: boolean): string => {
  if (!isThere) return 'This is missing.';
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) {
    return issue.message;
  }
  return `This must be ${KINDS[issue.expected] ?? issue.expected}.`;
};

const entriesOf = (document: Document, key: keyof typeof PACK_SCHEMAS): number => {
  const node = document.get(key, true);
  return isSeq(node) ? node.items.length : 0;
};

/**
 * The place of a key that occurs twice in its map. The library's own check compares each key with
 * each other one, which a large file turns into minutes.
 */
const doubledKey = (document: Document): { name: string; at: number } | undefined => {
  let found: { name: string; at: number } | undefined;
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name) && isNode(key)) {
          found = { name, at: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
};

/**
 * Reads a pack: entries that cannot be read are left out and named with their line; a file that
 * is no pack at all has problems and no entries. Aliases are not followed, so that a small file
 * stays small, and nothing in it is run.
 */
export const packFromYaml = (text: string): PackReading => {
  const empty: Pack = { version: 1, name: '', guidedFilters: [], filterSets: [] };
  const refuse = (message: string, line?: number): PackReading => ({
    pack: empty,
    problems: [{ line, message }],
  });
  if (text.length > PACK_LIMITS.characters) {
    return refuse(`A pack has at most ${PACK_LIMITS.characters} characters. Split it.`);
  }
  const excess = tooMuchWork(text);
  if (excess !== undefined) return refuse(excess);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
  });
  const [fault] = document.errors;
  if (fault) return refuse(`This is not YAML: ${fault.message}`, lines.linePos(fault.pos[0]).line);
  if (!isMap(document.contents)) {
    return refuse('A pack begins with "version", "name", "guidedFilters" and "filterSets".');
  }
  const doubled = doubledKey(document);
  if (doubled !== undefined) {
    return refuse(
      `"${doubled.name}" occurs twice in the same place.`,
      lines.linePos(doubled.at).line,
    );
  }
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 0 });
  } catch {
    return refuse('Aliases (*name) are not read in packs. Write the values out.');
  }
  const head = packHead.safeParse(raw);
  if (!head.success) {
    return {
      pack: empty,
      problems: head.error.issues.map(({ path, message }) => ({
        line: lineOf(document, lines, path),
        message,
      })),
    };
  }
  const problems: PackProblem[] = [];
  const read = <T>(key: keyof typeof PACK_SCHEMAS, schema: z.ZodType<T>): T[] =>
    Array.from({ length: entriesOf(document, key) }, (_, index) => head.data[key][index]).flatMap(
      (entry, index) => {
        const parsed = schema.safeParse(entry);
        if (parsed.success) return [parsed.data];
        for (const issue of parsed.error.issues) {
          const place = [key, index, ...issue.path];
          const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
          problems.push({
            line: lineOf(document, lines, place),
            message: `${where}${sentenceOf(issue, document.hasIn(place))}`,
          });
        }
        return [];
      },
    );
  return {
    pack: {
      version: head.data.version,
      name: head.data.name,
      guidedFilters: read('guidedFilters', PACK_SCHEMAS.guidedFilters),
      filterSets: read('filterSets', PACK_SCHEMAS.filterSets),
    },
    problems,
  };
};
