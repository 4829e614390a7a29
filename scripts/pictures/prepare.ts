import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';
import { createFilterSet, createIndicatorList } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import type { SampleHunt } from '../../test/support/sample_hunt';

const FILTER_SETS: readonly { name: string; description: string; filters: FilterNode[] }[] = [
  {
    name: 'Proxies that regular users go to',
    description: 'What to look at first in the morning',
    filters: [
      { guided: 'roles-http-proxies' },
      { field: 'client.ip', op: 'inNetwork', value: '10.20.0.0/16' },
    ],
  },
  {
    name: 'Downloads by scripts',
    description: 'Command-line programs that fetch from the web',
    filters: [{ field: 'http.http_user_agent', op: 'startsWith', values: ['curl/', 'Wget/'] }],
  },
  {
    name: 'DNS past our resolvers',
    description: '',
    filters: [
      { field: 'dest_port', op: 'is', value: 53 },
      { field: 'server.ip', op: 'inNetwork', value: '10.10.0.0/23', negated: true },
    ],
  },
];

const INDICATORS = `203.0.113.77
198.51.100.0/28
hxxps://relay[.]quiet-cdn[.]test/login
chat.meet-up.example
user_agent: curl/8.14.1
`;

const alertHit = z.object({
  _index: z.string(),
  _id: z.string(),
  _source: z.object({ http: z.object({ hostname: z.string(), http_port: z.number().optional() }) }),
});

/** The sample's alerts carry no payload: the newest CONNECT gets the request that it tells of. */
const addPayload = async (client: Client, index: string): Promise<void> => {
  const { hits } = await client.search({
    index: `${index}-*`,
    size: 1,
    sort: [{ timestamp: 'desc' }],
    query: {
      bool: {
        filter: [{ term: { event_type: 'alert' } }, { term: { 'http.http_method': 'CONNECT' } }],
      },
    },
  });
  const { _index, _id, _source } = alertHit.parse(hits.hits[0]);
  const { hostname, http_port: port = 443 } = _source.http;
  const request = `CONNECT ${hostname}:${port} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nProxy-Connection: keep-alive\r\nUser-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64)\r\n\r\n`;
  await client.update({
    index: _index,
    id: _id,
    refresh: true,
    doc: {
      payload: Buffer.from(request).toString('base64'),
      payload_printable: request.replaceAll('\r', '.'),
    },
  });
};

/** Saves what an analyst would have after a week, so that no picture is of an empty list. */
export const prepareSample = async (client: Client, { home, index }: SampleHunt): Promise<void> => {
  await addPayload(client, index);
  for (const { filters, ...set } of FILTER_SETS) {
    const { status, message } = await home.call(createFilterSet, {
      body: {
        ...set,
        tags: [],
        visibility: set.description === '' ? 'private' : 'shared',
        saved: { version: 1, filters },
      },
    });
    if (status !== 200) throw new Error(message);
  }
  const list = { name: 'Report on the quiet relay', text: INDICATORS };
  const { status, message } = await home.call(createIndicatorList, { body: list });
  if (status !== 200) throw new Error(message);
};
