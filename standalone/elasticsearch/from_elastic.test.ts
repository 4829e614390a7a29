import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveName, DownloadUnreachable, unpackFromElastic } from './from_elastic';

const folder = mkdtempSync(join(tmpdir(), 'download-test-'));
const name = archiveName(process.platform, process.arch);
const served = new Map<string, Buffer>();
let server: Server;
let base: URL;

beforeAll(async () => {
  mkdirSync(join(folder, 'elasticsearch-9.4.3/lib'), { recursive: true });
  writeFileSync(join(folder, 'elasticsearch-9.4.3/lib/a.jar'), 'jar');
  execFileSync('tar', ['-czf', name, 'elasticsearch-9.4.3'], { cwd: folder });
  server = createServer((request, response) => {
    const body = served.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-length': body?.length ?? 0 });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/downloads/`);
});

beforeEach(() => {
  const archive = readFileSync(join(folder, name));
  const checksum = createHash('sha512').update(archive).digest('hex');
  served.clear();
  served.set(`/downloads/${name}`, archive);
  served.set(`/downloads/${name}.sha512`, Buffer.from(`${checksum}  ${name}\n`));
});

afterAll(() => {
  server.close();
});

describe('unpackFromElastic', () => {
  test('unpacks what has the published checksum, and leaves no archive', async () => {
    const target = join(folder, 'good');
    const seen: number[] = [];
    await unpackFromElastic(target, (done) => seen.push(done), base);
    expect(readFileSync(join(target, 'lib/a.jar'), 'utf8')).toBe('jar');
    expect(existsSync(`${target}.tar.gz`)).toBe(false);
    expect(seen.at(-1)).toBe(served.get(`/downloads/${name}`)?.length);
  });

  test('throws away what has another checksum', async () => {
    served.set(`/downloads/${name}.sha512`, Buffer.from(`${'0'.repeat(128)}  ${name}\n`));
    const target = join(folder, 'changed');
    await expect(unpackFromElastic(target, () => {}, base)).rejects.toThrow(
      'does not have the checksum that is published beside it',
    );
    expect(readdirSync(folder).filter((entry) => entry.startsWith('changed'))).toEqual([]);
  });

  test('tells a source that cannot be reached from one that is wrong', async () => {
    served.clear();
    const attempt = unpackFromElastic(join(folder, 'none'), () => {}, base);
    await expect(attempt).rejects.toThrow(DownloadUnreachable);
    await expect(attempt).rejects.toThrow('answered with status 404');
    const nowhere = new URL('http://127.0.0.1:1/');
    await expect(unpackFromElastic(join(folder, 'none'), () => {}, nowhere)).rejects.toThrow(
      DownloadUnreachable,
    );
  });
});

test('the archive is named for the platform, and others are refused', () => {
  expect(archiveName('linux', 'x64')).toBe('elasticsearch-9.4.3-linux-x86_64.tar.gz');
  expect(archiveName('darwin', 'arm64')).toBe('elasticsearch-9.4.3-darwin-aarch64.tar.gz');
  expect(() => archiveName('win32', 'x64')).toThrow('not on win32 x64');
});
