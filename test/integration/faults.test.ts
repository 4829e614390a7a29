/** What a hunt says while Elasticsearch is away, and that it goes on when it is back. */
import { huntSummary } from '../../common/api';
import { testCluster, testClusterAddress, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { startStoppableProxy, type StoppableProxy } from '../support/stoppable_proxy';

const client = testCluster();
const index = uniqueName('faults');

let proxy: StoppableProxy;
let home: HuntHome;

beforeAll(async () => {
  await client.index({
    index,
    refresh: true,
    document: { timestamp: '2026-03-01T10:00:00Z', event_type: 'tls', tls: { sni: 'a.example' } },
  });
  proxy = await startStoppableProxy(testClusterAddress().url);
  home = await startHuntHome(index, { through: proxy.url });
});

afterAll(async () => {
  await proxy.start();
  await home.stop();
  await proxy.stop();
  await client.indices.delete({ index });
  await client.close();
});

const ask = () => home.call(huntSummary, { body: {} });

it('says that Elasticsearch is away, and answers again once it is back', async () => {
  expect((await ask()).body.total).toBe(1);
  await proxy.stop();
  const away = await ask();
  expect(away.status).toBeGreaterThanOrEqual(502);
  expect(away.status).toBeLessThanOrEqual(504);
  expect(away.message).toMatch(/^Elasticsearch (cannot be reached|is)/);
  await proxy.start();
  let back = await ask();
  for (let tries = 0; back.status !== 200 && tries < 20; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    back = await ask();
  }
  expect(back.body.total).toBe(1);
});
