/** The home's HTTP half with a plugin in it, over real sockets. */
import { injectedMetadataSchema } from '../../standalone/injected_metadata';
import { testClusterAddress, uniqueName } from '../setup';
import { basic, eventually, FixtureHome } from '../support/fixture_home';

let home: FixtureHome;
beforeAll(async () => {
  home = await FixtureHome.start({
    config: { plugin_fixture: { greeting: 'moin', secret: 'hidden', limits: {} } },
  });
});
afterAll(() => home?.stop());

test('the plugin runs with its settings, its start contract and its context', async () => {
  const { status, json } = await home.ask('/api/fixture/about');
  expect([status, json()]).toEqual([
    200,
    {
      greeting: 'moin',
      limits: { depth: 3 },
      startedAs: 'fixture',
      path: '/api/fixture/about',
      hasSpaces: false,
    },
  ]);
});

test('versions are chosen by header, each with its own schemas', async () => {
  const ask = (version: string | undefined, body: unknown) =>
    home.ask('/api/fixture/echo/abc', {
      method: 'POST',
      body,
      headers: version === undefined ? {} : { 'elastic-api-version': version },
    });
  const oldest = await ask(undefined, { a: 1, unknown: true });
  expect([oldest.json(), oldest.headers.get('elastic-api-version')]).toEqual([
    { name: 'abc', a: 1, version: 1 },
    '2026-11-01',
  ]);
  expect((await ask('2026-12-01', { a: 1 })).json()).toMatchObject({ version: 2 });
  const refused = await ask('2026-12-01', { a: 'x' });
  expect([refused.status, refused.json()['message']]).toEqual([
    400,
    '[request body.a]: expected value of type [number] but got [string]',
  ]);
  expect((await ask('2020-01-01', { a: 1 })).json()['message']).toMatch(/^No version "2020-01-01"/);
});

test('the cross-cutting rules hold', async () => {
  const noXsrf = await home.ask('/api/fixture/echo/abc', {
    method: 'POST',
    body: {},
    headers: { 'kbn-version': '9.4.2' },
  });
  expect(noXsrf.json()).toMatchObject({ attributes: { expected: '9.4.3', got: '9.4.2' } });
  const internal = await home.ask('/internal/fixture/ping');
  expect([internal.status, internal.json()['message']]).toEqual([
    400,
    'uri [/internal/fixture/ping] with method [get] exists but is not available with the current configuration',
  ]);
  const headers = { 'x-elastic-internal-origin': 'Kibana' };
  expect((await home.ask('/internal/fixture/ping', { headers })).json()).toEqual({ pong: true });
});

test('a body above the limit is refused with the limit, one that is no JSON with the reason', async () => {
  const ask = (body: unknown) => home.ask('/api/fixture/large', { method: 'POST', body });
  expect((await ask('x'.repeat(1001))).json()).toEqual({
    statusCode: 413,
    error: 'Request Entity Too Large',
    message: 'Payload content length greater than maximum allowed: 1000',
  });
  expect((await ask('{"a"')).json()['message']).toBe('Invalid request payload JSON format');
  expect((await ask({ a: 1 })).status).toBe(204);
});

test('a stream arrives part by part, as it is made', async () => {
  const { username, password } = testClusterAddress();
  const response = await fetch(`${home.url}/api/fixture/stream`, {
    headers: { authorization: basic(username, password), 'accept-encoding': 'gzip' },
  });
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  const parts: string[] = [];
  for await (const part of response.body ?? []) {
    parts.push(Buffer.from(part as Uint8Array).toString());
  }
  expect(parts).toEqual(['{"part":1}\n', '{"part":2}\n']);
});

test('nothing of an unexpected error leaks, and all of it is logged', async () => {
  const broken = await home.ask('/api/fixture/broken');
  expect([broken.status, broken.text.includes('must not leak')]).toEqual([500, false]);
  expect(String(home.log.read())).toContain('the cause that must not leak');
});

describe('files', () => {
  const bundle = async (): Promise<string> => {
    const page = await home.ask('/app/pluginFixture');
    return metadataOf(page.text).uiPlugins[0]?.bundleUrl ?? '';
  };

  test('the bundle is served to anybody, compressed where it is taken, for a year', async () => {
    const url = await bundle();
    const plain = await home.askAs(url, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.text).toContain('plugin/pluginFixture/public');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const brotli = await home.askAs(url, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotli.text).toBe(plain.text);
    const refused = await home.askAs(url, { headers: { 'accept-encoding': 'br;q=0' } });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  test('what has not changed is not sent again', async () => {
    const first = await home.askAs('/ui/home/pluginFixture.plugin.js');
    expect(first.headers.get('cache-control')).toBe('no-cache, must-revalidate');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const second = await home.askAs('/ui/home/pluginFixture.plugin.js', { headers });
    expect([second.status, second.text]).toEqual([304, '']);
  });

  test('nothing outside the folders is served', async () => {
    for (const path of [
      '/plugins/pluginFixture/assets/..%2f..%2fkibana.json',
      '/plugins/pluginFixture/assets/%2e%2e/%2e%2e/kibana.json',
      '/plugins/pluginFixture/assets/',
      '/plugins/pluginFixture/assets/nothing.svg',
      '/ui/home/%00.js',
    ]) {
      expect((await home.askAs(path)).status).toBeGreaterThanOrEqual(400);
    }
    const asset = await home.askAs('/plugins/pluginFixture/assets/dot.svg');
    expect([asset.status, asset.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });
});

describe('pages', () => {
  test('hold all that the browser code needs, and no inline script', async () => {
    const { text, headers } = await home.ask('/app/pluginFixture/deep?x=1');
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
    const metadata = metadataOf(text);
    expect(metadata).toMatchObject({
      page: 'app',
      version: '9.4.3',
      user: { roles: ['superuser'] },
      capabilities: {
        pluginFixture: { show: true, save: true },
        navLinks: { pluginFixture: true },
      },
      uiPlugins: [
        {
          id: 'pluginFixture',
          version: '1.2.3',
          assetsPath: '/plugins/pluginFixture/assets',
          browserConfig: { greeting: 'moin', limits: { depth: 3 } },
        },
      ],
      uiSettings: { defaults: { 'pluginFixture:color': { value: 'blue' } } },
    });
    expect(text).not.toContain('hidden');
  });

  test('the login page tells nothing of plugins and users', async () => {
    const metadata = metadataOf((await home.askAs('/login')).text);
    expect(metadata).toMatchObject({ page: 'login', user: null, capabilities: {}, uiPlugins: [] });
  });
});

function metadataOf(html: string) {
  const data = /<kbn-injected-metadata data="([^"]*)">/.exec(html)?.[1] ?? '';
  const text = data.replace(
    /&(quot|amp|lt|gt|#39);/g,
    (_all, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" })[name] ?? '',
  );
  return injectedMetadataSchema.parse(JSON.parse(text));
}

test('the status is for anybody, its details for who is logged in', async () => {
  expect((await home.askAs('/api/status')).json()).toEqual({
    version: { number: '9.4.3' },
    status: { overall: { level: 'available' } },
  });
  expect((await home.ask('/api/status')).json()).toMatchObject({
    status: { core: { elasticsearch: { level: 'available' } } },
  });
});

test('who goes away stops the search in Elasticsearch', async () => {
  const index = uniqueName('home-slow');
  const opaqueId = uniqueName('slow-search');
  await home.cluster.bulk({
    index,
    refresh: true,
    operations: Array.from({ length: 50_000 }, (_, n) => [{ index: {} }, { n }]).flat(),
  });
  const searches = async () => {
    const { nodes } = await home.cluster.tasks.list({ actions: '*search*', detailed: true });
    return Object.values(nodes ?? {})
      .flatMap((node) => Object.values(node.tasks))
      .filter(({ headers }) => headers['X-Opaque-Id'] === opaqueId);
  };
  const controller = new AbortController();
  try {
    const asked = home.ask('/api/fixture/slow', {
      method: 'POST',
      body: { index, opaqueId },
      signal: controller.signal,
    });
    const ended = asked.then(
      () => 'answered',
      (error: Error) => error.name,
    );
    const running = await eventually(async () => {
      const found = await searches();
      return found.length > 0 ? found : undefined;
    });
    expect(running.every(({ cancelled }) => cancelled)).toBe(false);
    controller.abort();
    expect(await ended).toBe('AbortError');
    // By itself the search would take minutes: whether it is seen cancelled or is gone already
    // depends only on the moment that one looks.
    await eventually(async () => {
      const left = await searches();
      return left.every(({ cancelled }) => cancelled) ? true : undefined;
    }, 15_000);
  } finally {
    await home.cluster.indices.delete({ index });
  }
});
