import type { Entity, EveField, EveFieldType } from './eve_field';
import { USUAL_EVENT_TYPES } from './event_types';
import { labelOfPath } from './label_of_path';

/**
 * The field tables in `data/` are texts, since the browser loads all of them: a line is far shorter
 * than an object.
 *
 * A line `# prefix @types` opens a section: the paths below are relative to the prefix (`-` for
 * none) and occur in those event types. Every other line is
 * `name type token… | label | description | note`, where all from the first bar on may be missing.
 * Types are `k` keyword, `l` long, `f` double, `b` boolean, `ip`, `d` date, `o` object, with `[]`
 * for arrays. Tokens, in any order: an entity; a release (since when); `<release` (the last that
 * had it); `!` enrichment; `~`, `~l`, `~f` free keys below (text, long, double); `@types` when they
 * differ from the section's. Types are names with commas, or `@any` less some (`@any-arp-stats`).
 */
const TYPES: Readonly<Record<string, EveFieldType>> = {
  k: 'keyword',
  l: 'long',
  f: 'double',
  b: 'boolean',
  ip: 'ip',
  d: 'date',
  o: 'object',
};

/** The type of the values below free keys, by path of the object. */
export type DynamicTypes = Map<string, EveFieldType>;

const eventTypesOf = (token: string): readonly string[] => {
  const [first = '', ...less] = token.slice(1).split('-');
  if (first !== 'any') return first.split(',');
  return less.length === 0
    ? USUAL_EVENT_TYPES
    : USUAL_EVENT_TYPES.filter((type) => !less.includes(type));
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const parseLine = (
  line: string,
  prefix: string,
  sectionTypes: readonly string[],
  dynamicTypes: DynamicTypes,
): EveField => {
  const [head = '', label = '', description = '', note = ''] = line.split('|').map((s) => s.trim());
  const [name = '', typeCode = '', ...tokens] = head.split(' ');
  const path = prefix + name;
  const type = TYPES[typeCode.replace('[]', '')];
  if (type === undefined) throw new Error(`Field table: no type "${typeCode}" in "${line}".`);
  const field: EveField = {
    path,
    type,
    eventTypes: sectionTypes,
    label: label === '' ? labelOfPath(path) : label,
    description: capitalised(description),
  };
  if (typeCode.endsWith('[]')) field.array = true;
  if (note !== '') field.note = note;
  for (const token of tokens) {
    if (token.startsWith('@')) field.eventTypes = eventTypesOf(token);
    else if (token === '!') field.enrichment = true;
    else if (token.startsWith('~')) {
      field.dynamic = true;
      dynamicTypes.set(path, TYPES[token.slice(1)] ?? 'keyword');
    } else if (token.startsWith('<')) {
      field.note ??= `No longer written after Suricata ${token.slice(1)}.`;
    } else if (/^\d/.test(token)) field.since = token;
    else field.entity = token as Entity;
  }
  return field;
};

/** Reads one table; free keys found on the way are added to `dynamicTypes`. */
export const parseFields = (table: string, dynamicTypes: DynamicTypes): EveField[] => {
  const fields: EveField[] = [];
  let prefix = '';
  let sectionTypes: readonly string[] = [];
  for (const line of table.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      const [, path = '', types = ''] = line.split(' ');
      prefix = path === '-' ? '' : `${path}.`;
      sectionTypes = eventTypesOf(types);
    } else {
      fields.push(parseLine(line, prefix, sectionTypes, dynamicTypes));
    }
  }
  return fields;
};
