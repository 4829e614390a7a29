import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readTool, runTool } from './run_tool';

/** One of Jest's projects. */
export interface Suite {
  readonly name: string;
  readonly title: string;
  /** Whether its tests use Elasticsearch, and a browser. */
  readonly needs: { readonly elasticsearch?: boolean; readonly chromium?: boolean };
  readonly jestOptions: readonly string[];
}

// What shares one Elasticsearch runs one after the other.
export const SUITES: readonly Suite[] = [
  { name: 'unit', title: 'Unit tests', needs: {}, jestOptions: ['--maxWorkers=100%'] },
  {
    name: 'conformance',
    title: 'Conformance tests: the built plugin and the page it runs in',
    needs: { chromium: true },
    jestOptions: ['--runInBand'],
  },
  {
    name: 'integration',
    title: 'Integration tests with a real Elasticsearch',
    needs: { elasticsearch: true },
    jestOptions: ['--runInBand'],
  },
  {
    name: 'e2e',
    title: 'End-to-end tests in a real browser',
    needs: { elasticsearch: true, chromium: true },
    jestOptions: ['--runInBand'],
  },
];

/** How many tests there were. A file that cannot be run counts as one that failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING_RAN: Counts = { passed: 0, failed: 1, skipped: 0 };

const results = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numRuntimeErrorTestSuites: z.number(),
  })
  .transform((counted) => ({
    passed: counted.numPassedTests,
    failed: counted.numFailedTests + counted.numRuntimeErrorTestSuites,
    skipped: counted.numPendingTests,
  }));

/** Whether a suite has tests at all or, with paths, tests there. */
export async function hasTests(suite: Suite, paths: readonly string[]): Promise<boolean> {
  const options = ['--listTests', '--json', '--selectProjects', suite.name];
  const { output, passed } = await readTool('jest', [...paths, ...options]);
  // What keeps Jest from listing them is for the run itself to show.
  return !passed || z.array(z.string()).parse(JSON.parse(output)).length > 0;
}

/** Runs Jest and counts. */
export async function runJest(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'suricata-hunt-results-'));
  const outputFile = join(folder, 'results.json');
  try {
    const options = ['--json', `--outputFile=${outputFile}`, '--passWithNoTests'];
    const passed = await runTool('jest', [...args, ...options], env);
    const counts = results.parse(JSON.parse(await readFile(outputFile, 'utf8')));
    // Jest also fails for what is no test, such as an obsolete snapshot in CI.
    return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch (error) {
    console.error('Jest did not run to its end:', error);
    return NOTHING_RAN;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
