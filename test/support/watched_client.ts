/** A client of the tests' Elasticsearch that tells of each request with searches before it is sent. */
import type { Client } from '@elastic/elasticsearch';

/** `onSearches` is told how many searches go out together. */
export const watchedClient = (client: Client, onSearches: (count: number) => void): Client => {
  const watched: unknown = Object.create(client, {
    msearch: {
      value: (...args: Parameters<Client['msearch']>) => {
        onSearches(((args[0] as { searches?: unknown[] }).searches ?? []).length / 2);
        return client.msearch(...args);
      },
    },
  });
  return watched as Client;
};
