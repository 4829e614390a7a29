import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { testCluster, testClusterAddress } from '../setup';
import { eventLine, eventLines, loadArea, type LoadArea } from '../support/load_area';

const client = testCluster();
let area: LoadArea;

beforeAll(async () => {
  area = await loadArea(client);
});

afterAll(async () => {
  await area.remove();
  await client.close();
});

const ROOT = join(__dirname, '../..');

/** Runs the command line as npm does, from the folder of the test. */
const run = async (
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> => {
  const { url, username, password } = testClusterAddress();
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [
        '--import',
        join(ROOT, 'node_modules/tsx/dist/loader.mjs'),
        join(ROOT, 'scripts/load.ts'),
        ...args,
      ],
      {
        cwd: area.folder,
        env: {
          ...process.env,
          ELASTICSEARCH_URL: url,
          ELASTICSEARCH_USERNAME: username,
          ELASTICSEARCH_PASSWORD: password,
          ...env,
        },
      },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
};

const MARCH = '2026-03-10T09:15:27.381204+0000';

it('loads a file and reports what it did', async () => {
  await area.write('eve.json', eventLines('2026-03-10T09:00:00Z', 1_200));
  const { code, out } = await run(['eve.json', '--index', area.index]);
  expect(out).toContain('eve.json: 1,200 lines, 1,200 events indexed, 0 already there, 0 rejected');
  expect(out).toContain(`indices: ${area.index}-2026.03.10`);
  expect(code).toBe(0);
});

it('ends with 3 when lines were rejected, and says where they are', async () => {
  await area.write('bad.json', `${eventLine(MARCH)}\nbroken\n`);
  const { code, out } = await run(['bad.json', '--index', area.index, '--rejects', 'no.ndjson']);
  expect(out).toContain('rejected lines are in no.ndjson:');
  expect(out).toContain('line 2: not JSON');
  expect(code).toBe(3);
});

it('ends with 2 when a file is not EVE or an option is wrong', async () => {
  await area.write('letter.txt', 'Dear all,\n');
  const letter = await run(['letter.txt', '--index', area.index]);
  expect(letter).toMatchObject({ code: 2, err: expect.stringContaining('is not EVE') as string });
  expect((await run(['missing.json'])).err).toContain('there is no such file');
  expect((await run(['eve.json', '--indx', 'x'])).code).toBe(2);
  expect((await run([])).code).toBe(2);
});

it('ends with 1 when Elasticsearch does not let it in, without repeating the password', async () => {
  const { code, err } = await run(['eve.json'], { ELASTICSEARCH_PASSWORD: 'wrong-password' });
  expect(err).toContain('does not accept user');
  expect(err).not.toContain('wrong-password');
  expect(code).toBe(1);
});

it('explains its options and exit codes', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const text of ['--shift-to-now', '--squeeze-gaps', '--again', 'Exit codes:', '130']) {
    expect(out).toContain(text);
  }
});
