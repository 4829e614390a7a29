import { ensureChromium } from '../setup/chromium';
import { CHECKS, type Check } from './checks';
import { elasticsearchEnvironment, stopElasticsearch } from './elasticsearch';
import { hasTests, NOTHING_RAN, runJest, SUITES, type Counts, type Suite } from './suites';

/** What of the whole to run. */
export interface Selection {
  /** Names of checks and suites; `gates` stands for all checks but the build. Empty is all. */
  readonly only: readonly string[];
  /** Test files, or parts of their paths: with any, just those tests run, and no check. */
  readonly paths: readonly string[];
}

/** The names that a selection may hold. */
export const PART_NAMES: readonly string[] = [
  ...new Set(['gates', ...CHECKS.map(({ name }) => name), ...SUITES.map(({ name }) => name)]),
];

interface Outcome {
  readonly title: string;
  readonly seconds: number;
  readonly said: string;
  readonly failed: boolean;
}

/**
 * Runs checks and tests, all of them whatever fails, and prints what came of it; the last line has
 * the number of tests that passed and failed.
 *
 * @returns whether everything passed
 */
export async function runAll({ only, paths }: Selection): Promise<boolean> {
  const outcomes: Outcome[] = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  if (paths.length === 0) {
    for (const check of CHECKS) {
      const isGate = check.name !== 'build';
      if (isSelected(check.name, only) || (isGate && only.includes('gates'))) {
        outcomes.push(await runCheck(check));
      }
    }
  }
  try {
    for (const suite of SUITES) {
      // Asked before Elasticsearch is started or a browser installed for it.
      if (!isSelected(suite.name, only) || !(await hasTests(suite, paths))) continue;
      const [ran, counts] = await runSuite(suite, paths);
      outcomes.push(ran);
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
  } finally {
    await stopElasticsearch();
  }
  report(outcomes, total);
  return outcomes.every(({ failed }) => !failed);
}

function isSelected(name: string, only: readonly string[]): boolean {
  return only.length === 0 || only.includes(name);
}

async function runCheck(check: Check): Promise<Outcome> {
  const started = Date.now();
  heading(check.title);
  const passed = await check.run();
  return outcome(check.title, started, passed ? 'passed' : 'FAILED', !passed);
}

async function runSuite(suite: Suite, paths: readonly string[]): Promise<[Outcome, Counts]> {
  const started = Date.now();
  heading(suite.title);
  const counts = await countSuite(suite, paths);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const said = `${counts.passed} tests passed, ${counts.failed} failed${skipped}`;
  return [outcome(suite.title, started, said, counts.failed > 0), counts];
}

async function countSuite(suite: Suite, paths: readonly string[]): Promise<Counts> {
  try {
    const env = {
      ...(suite.needs.chromium && { CHROMIUM_PATH: await ensureChromium() }),
      ...(suite.needs.elasticsearch && (await elasticsearchEnvironment())),
    };
    return await runJest([...paths, '--selectProjects', suite.name, ...suite.jestOptions], env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return NOTHING_RAN;
  }
}

function heading(title: string): void {
  console.log(`\n━━ ${title}`);
}

function outcome(title: string, started: number, said: string, failed: boolean): Outcome {
  return { title, seconds: Math.round((Date.now() - started) / 1000), said, failed };
}

function report(outcomes: readonly Outcome[], total: Counts): void {
  heading('What came of it');
  for (const { title, seconds, said } of outcomes) console.log(`${title}: ${said} (${seconds} s)`);
  if (total.skipped > 0) console.log(`Skipped on this machine: ${total.skipped} tests.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
