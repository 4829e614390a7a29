import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer as createPlain } from 'node:http';
import { createServer as createTls } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCluster } from './check_cluster';
import { resolveCluster } from './connect';

// What goes wrong before any Elasticsearch answers. test/integration has the rest.
const servers: Server[] = [];

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function problemWith(address: string, ca?: string): Promise<string> {
  const connection = await resolveCluster({
    elasticsearch: address,
    env: { ELASTICSEARCH_CA: ca },
  });
  if (connection === undefined) throw new Error('No cluster was named.');
  const message = await checkCluster(connection).then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  expect(message).toMatch(/^ElasticsearchProblem: /);
  expect(message).not.toContain('topsecret');
  return message;
}

const certificate = join(mkdtempSync(join(tmpdir(), 'check-test-')), 'cert.pem');
const key = `${certificate}.key`;

beforeAll(() => {
  const made = ['-keyout', key, '-out', certificate, '-subj', '/CN=elsewhere.example'];
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...options, ...made], { stdio: 'pipe' });
});

afterAll(() => {
  for (const server of servers) server.close();
});

describe('checkCluster', () => {
  test('says that nothing listens, without the credentials of the address', async () => {
    const problem = await problemWith('http://ana:topsecret@127.0.0.1:1');
    expect(problem).toContain('Nothing listens at http://127.0.0.1:1 (');
  });

  test('says that a host is unknown', async () => {
    const problem = await problemWith('http://ana:topsecret@nowhere.invalid:9200');
    expect(problem).toContain('The host of http://nowhere.invalid:9200 is not known here');
  });

  test('says that what answers is something else', async () => {
    const port = await listen(createPlain((_request, response) => response.end('{}')));
    const problem = await problemWith(`http://ana:topsecret@127.0.0.1:${port}`);
    expect(problem).toContain('is not Elasticsearch');
  });

  test('says that TLS is asked of a port without it', async () => {
    const port = await listen(createPlain());
    const problem = await problemWith(`https://ana:topsecret@127.0.0.1:${port}`);
    expect(problem).toContain('does not speak TLS. Write http://');
  });

  test('says what to do about a certificate that is not trusted, or names another host', async () => {
    const tls = { key: readFileSync(key), cert: readFileSync(certificate) };
    const port = await listen(createTls(tls));
    const address = `https://ana:topsecret@127.0.0.1:${port}`;
    const untrusted = await problemWith(address);
    expect(untrusted).toContain('is not trusted (');
    expect(untrusted).toContain('ELASTICSEARCH_CA');
    expect(await problemWith(address, certificate)).toContain('is for another host name');
    const plain = await problemWith(`http://ana:topsecret@127.0.0.1:${port}`);
    expect(plain).toContain('If the cluster uses TLS, write https://');
  });
});
