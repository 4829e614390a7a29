import type { ElasticsearchClient } from '@kbn/core/server';

/** Makes sure, before anything else, that Elasticsearch answers to the home's own user. */
export async function checkElasticsearch(client: ElasticsearchClient, url: string): Promise<void> {
  try {
    await client.security.authenticate({}, { requestTimeout: 10_000, maxRetries: 2 });
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
    if (status === 401) {
      throw new Error(
        `Elasticsearch at ${url} refuses the credentials of the home. Check its user name and ` +
          'password, or its API key.',
        { cause: error },
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Elasticsearch at ${url} cannot be used: ${reason}. Check that it runs, that the address ` +
        'is right, and that security is on.',
      { cause: error },
    );
  }
}
