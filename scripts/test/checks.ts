import { readTool, runScript, runTool } from './run_tool';

/** A check that is no test: it passes or fails as a whole. */
export interface Check {
  readonly name: string;
  readonly title: string;
  run(): Promise<boolean>;
}

const FOLDERS = ['common', 'server', 'public', 'standalone', 'sample', 'scripts', 'test'];

const types = (project: string) => ({
  name: 'types',
  title: `Types of ${project} (tsc)`,
  run: () => runTool('tsc', ['-p', `tsconfig.${project}.json`]),
});

/** All checks, in the order in which they run: the quick ones first, the build last. */
export const CHECKS: readonly Check[] = [
  {
    name: 'format',
    title: 'Format (prettier; npm run format mends it)',
    run: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']),
  },
  types('common'),
  types('server'),
  types('public'),
  {
    name: 'lint',
    title: 'Lint, with types (oxlint)',
    run: () => runTool('oxlint', ['--type-aware', '--deny-warnings', ...FOLDERS]),
  },
  {
    name: 'boundaries',
    title: 'Boundaries between the parts (dependency-cruiser)',
    run: checkBoundaries,
  },
  {
    name: 'dead-code',
    title: 'Dead code and unused dependencies (knip)',
    run: () => runTool('knip', ['--no-config-hints']),
  },
  { name: 'build', title: 'Build', run: () => runScript('scripts/build.ts') },
];

async function checkBoundaries(): Promise<boolean> {
  const args = ['--config', '.dependency-cruiser.cjs', ...FOLDERS];
  const { output, passed } = await readTool('depcruise', args);
  // Its warning that it cannot use TypeScript 7 is about a compiler that we do not ask it to use.
  console.log(output.split('‼ missing-tsc-transpiler')[0]?.trim());
  return passed;
}
