import start from '../../test/setup/start_elasticsearch';
import stop from '../../test/setup/stop_elasticsearch';

let started: Promise<void> | undefined;

/** Starts the Elasticsearch of the tests at the first call, and tells Jest where it is. */
export async function elasticsearchEnvironment(): Promise<Record<string, string>> {
  started ??= start();
  await started;
  return {
    TEST_ELASTICSEARCH_URL: process.env.TEST_ES_URL ?? '',
    TEST_ELASTICSEARCH_USERNAME: process.env.TEST_ES_USERNAME ?? '',
    TEST_ELASTICSEARCH_PASSWORD: process.env.TEST_ES_PASSWORD ?? '',
  };
}

/** Stops it, if it was started. */
export async function stopElasticsearch(): Promise<void> {
  if (started !== undefined) await stop();
}
