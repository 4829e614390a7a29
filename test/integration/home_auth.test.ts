/** Who gets into the home, as whom, and what they may do there. */
import { FixtureHome } from '../support/fixture_home';

let home: FixtureHome;
beforeAll(async () => {
  home = await FixtureHome.start();
});
afterAll(() => home?.stop());

const BROWSER = {
  'kbn-version': '9.4.3',
  'x-elastic-internal-origin': 'Kibana',
  'content-type': 'application/json',
};

function logIn(username: string, password: string, next?: string) {
  return home.askAs('/internal/security/login', {
    method: 'POST',
    headers: BROWSER,
    body: { username, password, next },
  });
}

const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('a session', () => {
  test('begins with a login, acts as the user, and ends with a logout', async () => {
    const { username, password } = await home.user('plugin_fixture_read');
    const login = await logIn(username, password, '/app/pluginFixture?x=1');
    expect([login.status, login.json()]).toEqual([
      200,
      { username, next: '/app/pluginFixture?x=1' },
    ]);
    expect(login.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sid=[^;]+; HttpOnly; SameSite=Lax; Path=\/$/),
    ]);
    const cookie = cookieOf(login.headers);
    expect(Buffer.from(cookie, 'base64').toString()).not.toContain(password);
    const user = await home.askAs('/api/fixture/user', { headers: { cookie } });
    expect(user.json()).toMatchObject({
      elasticsearch: username,
      user: { username, authentication_provider: { type: 'basic', name: 'basic' } },
    });
    const me = await home.askAs('/internal/security/me', { headers: { ...BROWSER, cookie } });
    expect(me.json()).toMatchObject({ username });

    const logout = await home.askAs('/api/security/logout', {
      method: 'POST',
      headers: { ...BROWSER, cookie },
    });
    expect([logout.status, logout.headers.getSetCookie()[0]]).toEqual([
      204,
      expect.stringMatching(/^sid=; Max-Age=0; Expires=Thu, 01 Jan 1970/),
    ]);
    const after = await home.askAs('/api/fixture/user', { headers: { cookie } });
    expect(after.status).toBe(401);
  });

  test('ends by a link too', async () => {
    const { username, password } = await home.user('plugin_fixture_read');
    const cookie = cookieOf((await logIn(username, password)).headers);
    const logout = await home.askAs('/api/security/logout', { headers: { cookie } });
    expect([logout.status, logout.headers.get('location')]).toEqual([302, '/login?msg=LOGGED_OUT']);
    expect((await home.askAs('/api/fixture/user', { headers: { cookie } })).status).toBe(401);
  });

  test('survives a restart of the home, and the end of its secret not', async () => {
    const { username, password } = await home.user('plugin_fixture_read');
    const cookie = cookieOf((await logIn(username, password)).headers);
    const status = async () =>
      (await home.askAs('/api/fixture/about', { headers: { cookie } })).status;
    await home.restart();
    expect(await status()).toBe(200);
    await home.restart({ sessionSecretFile: `${home.dataDir}/another_secret` });
    expect(await status()).toBe(401);
    await home.restart();
  });

  test('ends when Elasticsearch no longer takes its password', async () => {
    const { username, password } = await home.user('plugin_fixture_read');
    const cookie = cookieOf((await logIn(username, password)).headers);
    await home.cluster.security.changePassword({ username, password: 'another-password' });
    await home.restart();
    const answer = await home.askAs('/api/fixture/about', { headers: { cookie } });
    expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([
      401,
      expect.stringMatching(/^sid=; Max-Age=0/),
    ]);
  });

  test('is not made from a cookie that somebody made up', async () => {
    const headers = { cookie: 'sid=Fe26.2**0*0*0*0*0*0*0' };
    expect((await home.askAs('/api/fixture/about', { headers })).status).toBe(401);
  });
});

describe('logging in', () => {
  test('with a wrong password says so, and after many waits', async () => {
    const { username, password } = await home.user('plugin_fixture_read');
    for (let tries = 0; tries < 10; tries += 1) {
      const { status, json } = await logIn(username, 'wrong');
      expect([status, json()['message']]).toEqual([401, 'The user name or the password is wrong.']);
    }
    const blocked = await logIn(username, password);
    expect([blocked.status, blocked.json()['message']]).toEqual([
      429,
      'Too many failed logins for this user. Wait five minutes, then try again.',
    ]);
    const other = await home.user('plugin_fixture_read');
    expect((await logIn(other.username, other.password)).status).toBe(200);
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/login'])(
    'never leads to %s',
    async (next) => {
      const { username, password } = await home.user();
      expect((await logIn(username, password, next)).json()['next']).toBe('/');
    },
  );

  test('needs what every write of the browser needs', async () => {
    const ask = (headers: Record<string, string>) =>
      home.askAs('/internal/security/login', {
        method: 'POST',
        body: { username: 'a', password: 'b' },
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await ask({})).json()['message']).toBe('Request must contain a kbn-xsrf header.');
    expect((await ask({ 'kbn-xsrf': '1' })).json()['message']).toMatch(
      /exists but is not available/,
    );
  });

  test('with nothing says what is missing', async () => {
    expect((await logIn('', 'x')).json()['message']).toMatch(/give a user name/);
  });
});

describe('without a login', () => {
  test('a page leads to the login page and back', async () => {
    const page = await home.askAs('/app/pluginFixture/x?y=1&z=2');
    expect([page.status, page.headers.get('location')]).toEqual([
      302,
      '/login?next=%2Fapp%2FpluginFixture%2Fx%3Fy%3D1%26z%3D2',
    ]);
    expect((await home.askAs('/')).headers.get('location')).toBe('/login');
  });

  test('the API answers 401', async () => {
    const { status, json } = await home.askAs('/api/fixture/about');
    expect([status, json()]).toEqual([
      401,
      { statusCode: 401, error: 'Unauthorized', message: 'Unauthorized' },
    ]);
  });
});

describe('API clients', () => {
  test('come in by name and password', async () => {
    const { basic } = await home.user('plugin_fixture_read');
    const ask = (authorization: string) =>
      home.askAs('/api/fixture/about', { headers: { authorization } });
    expect((await ask(basic)).status).toBe(200);
    expect((await ask(`${basic}x`)).status).toBe(401);
    expect((await ask('Digest x')).status).toBe(401);
  });

  test('come in by API key, with the rights of its owner or fewer', async () => {
    const owner = await home.user(await home.role('read'));
    const keyOf = async (role_descriptors: object): Promise<string> => {
      const { id, api_key } = await home.cluster.security.grantApiKey({
        grant_type: 'password',
        username: owner.username,
        password: owner.password,
        api_key: { name: 'test', role_descriptors: { ...role_descriptors } },
      });
      return `ApiKey ${Buffer.from(`${id}:${api_key}`).toString('base64')}`;
    };
    const status = async (authorization: string) =>
      (await home.askAs('/api/fixture/user', { headers: { authorization } })).status;
    expect(await status(await keyOf({}))).toBe(200);
    expect(await status(await keyOf({ none: { cluster: ['monitor'] } }))).toBe(403);
    expect(await status('ApiKey bm90OmFrZXk=')).toBe(401);
  });
});

describe('privileges', () => {
  const write = (authorization: string) =>
    home.askAs('/api/fixture/key', {
      method: 'POST',
      headers: { authorization, 'kbn-xsrf': '1' },
    });

  test('come with roles of the right name', async () => {
    expect((await write((await home.user('plugin_fixture_all')).basic)).status).toBe(200);
    const refused = await write((await home.user('plugin_fixture_read')).basic);
    expect([refused.status, refused.json()['message']]).toEqual([
      403,
      'API [POST /api/fixture/key] is unauthorized for user, this action is granted by the Kibana privileges [pluginFixture-all]',
    ]);
  });

  test('or with application privileges of any role', async () => {
    expect((await write((await home.user(await home.role('all'))).basic)).status).toBe(200);
    expect((await write((await home.user(await home.role('read'))).basic)).status).toBe(403);
  });

  test('and not without', async () => {
    const { basic } = await home.user();
    const answer = await home.askAs('/api/fixture/about', { headers: { authorization: basic } });
    expect(answer.status).toBe(403);
  });
});

test('API keys are granted for the user, checked, and taken back; the audit log knows', async () => {
  const { basic, username } = await home.user('plugin_fixture_all');
  const answer = await home.askAs('/api/fixture/key', {
    method: 'POST',
    headers: { authorization: basic, 'kbn-xsrf': '1' },
  });
  expect(answer.json()).toEqual({ valid: true, stillValid: false, invalidated: 1 });
  const lines = await home.auditLines();
  const line = lines.find(({ user }) => (user as { name?: string } | undefined)?.name === username);
  expect(line).toMatchObject({
    message: 'granted and took back a key',
    event: { action: 'fixture_key', outcome: 'success' },
    user: { name: username, roles: ['plugin_fixture_all'] },
    kibana: { space_id: 'default' },
  });
  expect(lines.some(({ event }) => (event as { action?: string }).action === 'user_login')).toBe(
    true,
  );
});
