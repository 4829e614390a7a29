/** A home behind a path and under https, as behind a proxy. */
import { FixtureHome } from '../support/fixture_home';

let home: FixtureHome;
beforeAll(async () => {
  home = await FixtureHome.start({ basePath: '/tools/hunt' });
});
afterAll(() => home?.stop());

test('every address is below the path', async () => {
  expect(home.url).toMatch(/\/tools\/hunt$/);
  expect((await home.ask('/api/fixture/about')).status).toBe(200);
  const { text } = await home.ask('/app/pluginFixture');
  expect(text).toContain('<script src="/tools/hunt/ui/home/shell.js" defer>');
  const bundle = /&quot;bundleUrl&quot;:&quot;([^&]+)&quot;/.exec(text)?.[1] ?? '';
  expect(bundle).toMatch(/^\/tools\/hunt\/[0-9a-f]+\/bundles\/plugin\/pluginFixture\/1\.2\.3\//);
  const response = await fetch(new URL(bundle, home.url));
  expect(response.status).toBe(200);
});

test('logging in stays below it', async () => {
  const page = await home.askAs('/app/pluginFixture');
  expect(page.headers.get('location')).toBe(
    '/tools/hunt/login?next=%2Ftools%2Fhunt%2Fapp%2FpluginFixture',
  );
  const { username, password } = await home.user('plugin_fixture_read');
  const logIn = (next: string) =>
    home.askAs('/internal/security/login', {
      method: 'POST',
      body: { username, password, next },
      headers: {
        'kbn-xsrf': '1',
        'x-elastic-internal-origin': 'Kibana',
        'content-type': 'application/json',
      },
    });
  const login = await logIn('/tools/hunt/app/pluginFixture');
  expect(login.json()['next']).toBe('/tools/hunt/app/pluginFixture');
  expect(login.headers.getSetCookie()[0]).toMatch(/Path=\/tools\/hunt$/);
  expect((await logIn('/elsewhere')).json()['next']).toBe('/tools/hunt/');
});

test('a base path that is none is refused', async () => {
  await expect(FixtureHome.start({ basePath: 'hunt' })).rejects.toThrow(
    'The base path "hunt" must look like /hunt or /tools/hunt.',
  );
});

test('what stops a home is said in words', async () => {
  const port = Number(new URL(home.url).port);
  await expect(FixtureHome.start({ port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already in use.`,
  );
  const auth = { username: 'nobody', password: 'wrong' };
  const { protocol, host } = new URL(process.env['TEST_ES_URL'] ?? '');
  await expect(
    FixtureHome.start({ elasticsearch: { url: `${protocol}//${host}`, auth } }),
  ).rejects.toThrow(/refuses the credentials of the home/);
  await expect(
    FixtureHome.start({ elasticsearch: { url: 'http://127.0.0.1:9', auth } }),
  ).rejects.toThrow(
    /^Elasticsearch at http:\/\/127\.0\.0\.1:9 cannot be used: .*Check that it runs/s,
  );
  await expect(FixtureHome.start({ config: { other: {} } })).rejects.toThrow(
    'Unknown configuration key(s): "other". The settings of the plugin go under "plugin_fixture".',
  );
  await expect(FixtureHome.start({ config: { plugin_fixture: { greeting: 5 } } })).rejects.toThrow(
    '[config validation of [plugin_fixture].greeting]: expected value of type [string] but got [number]',
  );
  await expect(FixtureHome.start({ version: '9.5.0' })).rejects.toThrow(
    'Plugin "pluginFixture" is only compatible with Kibana version "9.4.3", but used Kibana version is "9.5.0".',
  );
});
