import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startElasticsearch } from '../../standalone/elasticsearch';
import { shared } from './shared_elasticsearch';

/**
 * Gives the tests an Elasticsearch: the one that TEST_ELASTICSEARCH_URL names (with
 * TEST_ELASTICSEARCH_USERNAME and TEST_ELASTICSEARCH_PASSWORD), else one of their own. Jest calls
 * this once a project; all projects of a run share it.
 */
export default async function start(): Promise<void> {
  shared.users += 1;
  shared.ready ??= startOrReuse();
  await shared.ready;
}

async function startOrReuse(): Promise<void> {
  const { TEST_ELASTICSEARCH_URL: url } = process.env;
  if (url) {
    process.env.TEST_ES_URL = url;
    process.env.TEST_ES_USERNAME = process.env.TEST_ELASTICSEARCH_USERNAME;
    process.env.TEST_ES_PASSWORD = process.env.TEST_ELASTICSEARCH_PASSWORD;
    return;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'suricata-hunt-test-'));
  // The account that Elasticsearch runs under when we are root has to get in.
  await chmod(dataDir, 0o755);
  const elasticsearch = await startElasticsearch({ dataDir, heapMb: 1024, log: console.log });
  shared.stop = async () => {
    await elasticsearch.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  process.env.TEST_ES_URL = elasticsearch.url;
  process.env.TEST_ES_USERNAME = elasticsearch.username;
  process.env.TEST_ES_PASSWORD = elasticsearch.password;
}
