import { EVE_FIELDS } from '../../common/eve';
import { ECS_FIELDS, ECS_ROOT } from '../../common/layouts';

const rootOf = (path: string): string => path.split('.')[0] ?? path;

const withChildren = (name: string): string[] => [name, `${name}.*`];

/** Where other products that read Suricata keep its events. */
const OTHER_LAYOUT_FIELDS = ['rule.uuid', 'rule.name', 'log.id.uid', 'rootId'] as const;

const rootsOf = (fields: typeof EVE_FIELDS) => new Set(fields.map(({ path }) => rootOf(path)));

const eveRoots = rootsOf(EVE_FIELDS.filter(({ logical }) => logical !== true));
const knownRoots = rootsOf(EVE_FIELDS);

const ecsNames = Object.values(ECS_FIELDS)
  .flatMap(({ use }) => use)
  .filter((name) => !name.startsWith(`${ECS_ROOT}.`));

/** The roots of paths that the field catalogue does not know, in order. A `*` would ask for all. */
export const unknownRoots = (paths: readonly string[]): string[] =>
  [...new Set(paths.map(rootOf))]
    .filter((root) => !knownRoots.has(root) && root !== '' && !root.includes('*'))
    .toSorted();

/**
 * The fields that are asked of Elasticsearch, few names with wildcards: what the field catalogue and
 * the layouts know, and the fields of `paths` that are in neither. Indices hold thousands more.
 */
export const fieldPatterns = (paths: readonly string[] = []): string[] => [
  ...new Set([
    ...[...eveRoots].flatMap(withChildren),
    ...withChildren(ECS_ROOT.split('.')[0] ?? ECS_ROOT),
    ...ecsNames.flatMap(withChildren),
    ...OTHER_LAYOUT_FIELDS,
    '_ignored',
    ...unknownRoots(paths).flatMap(withChildren),
  ]),
];
