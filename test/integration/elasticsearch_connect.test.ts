import { Client } from '@elastic/elasticsearch';
import {
  checkCluster,
  clientOptions,
  createUser,
  ELASTICSEARCH_VERSION,
  resolveCluster,
  type ClusterConnection,
} from '../../standalone/elasticsearch';
import { testCluster, testClusterAddress, uniqueName } from '../setup';

const { url, username, password } = testClusterAddress();
const admin = testCluster();
const user = uniqueName('connect');
const keyName = uniqueName('connect');

afterAll(async () => {
  await admin.security.invalidateApiKey({ name: keyName });
  await admin.security.deleteUser({ username: user }, { ignore: [404] });
  await admin.close();
});

async function connection(env: Record<string, string>): Promise<ClusterConnection> {
  const resolved = await resolveCluster({ elasticsearch: url, env });
  if (resolved === undefined) throw new Error('No cluster was named.');
  return resolved;
}

const asUser = (name: string, word: string) =>
  connection({ ELASTICSEARCH_USERNAME: name, ELASTICSEARCH_PASSWORD: word });

async function problemOf(cluster: ClusterConnection): Promise<string> {
  const error: unknown = await checkCluster(cluster).catch((thrown: unknown) => thrown);
  return String(error);
}

describe('checkCluster', () => {
  test('says what the cluster is and who we are', async () => {
    expect(await checkCluster(await asUser(username, password))).toMatchObject({
      version: ELASTICSEARCH_VERSION,
      api: 9,
      username,
    });
  });

  test('says that the password is wrong, and does not print it', async () => {
    const problem = await problemOf(await asUser(username, 'wrongsecret'));
    expect(problem).toContain(`${url} does not accept user ${username} with this password`);
    expect(problem).not.toContain('wrongsecret');
  });

  test('says that a user is needed', async () => {
    expect(await problemOf(await connection({}))).toContain(`${url} asks for a user. Set `);
  });

  test('takes an API key, and says when it is wrong', async () => {
    const { encoded } = await admin.security.createApiKey({ name: keyName });
    const cluster = await connection({ ELASTICSEARCH_API_KEY: encoded });
    expect(await checkCluster(cluster)).toMatchObject({ username });
    const wrong = await problemOf(await connection({ ELASTICSEARCH_API_KEY: 'd3Jvbmc6a2V5' }));
    expect(wrong).toContain('does not accept the API key');
    expect(wrong).not.toContain('d3Jvbmc6a2V5');
  });

  test('says what a user without any right is forbidden', async () => {
    const word = 'long-enough';
    await createUser({ url, username, password }, { username: user, password: word, roles: [] });
    const problem = await problemOf(await asUser(user, word));
    expect(problem).toContain(`${url} knows this user, but forbids what is asked`);
    expect(problem).not.toContain(word);
  });
});

test('a client can speak version 8 of the API', async () => {
  const cluster = await asUser(username, password);
  const client = new Client(clientOptions(cluster, 8));
  // Elasticsearch refuses a request whose two headers do not agree on the version.
  const { headers } = await client.search({ index: `${user}*`, size: 0 }, { meta: true });
  expect(headers['content-type']).toBe('application/vnd.elasticsearch+json;compatible-with=8');
  await client.close();
});
