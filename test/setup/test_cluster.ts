import { Client } from '@elastic/elasticsearch';
import { randomBytes } from 'node:crypto';

/** Where the Elasticsearch of the tests is, and a superuser of it. */
export function testClusterAddress(): { url: string; username: string; password: string } {
  const { TEST_ES_URL: url, TEST_ES_USERNAME: username, TEST_ES_PASSWORD: password } = process.env;
  if (!url || !username || !password) {
    throw new Error('This test needs Elasticsearch: put it in test/integration or test/e2e.');
  }
  return { url, username, password };
}

/** A client of the tests' Elasticsearch, as a superuser. Close it when the tests are done. */
export function testCluster(): Client {
  const { url, username, password } = testClusterAddress();
  return new Client({ node: url, auth: { username, password } });
}

/** A name that no other test uses, for an index, a user or whatever has to be told apart. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString('hex')}`;
}
