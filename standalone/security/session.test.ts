import hapi from '@hapi/hapi';
import { IDLE_TIMEOUT, LIFESPAN, Sessions } from './session';

const MINUTE = 60_000;

/** A server that starts, shows, renews and ends sessions, with a clock of the test's. */
function aServer(secret = 's'.repeat(32), secure = false) {
  const clock = { now: 1_000_000 };
  const sessions = new Sessions({ secret, basePath: '', secure, now: () => clock.now });
  const server = hapi.server({ state: { strictHeader: false, ignoreErrors: true } });
  sessions.register(server);
  server.route([
    {
      method: 'GET',
      path: '/start',
      handler: (_request, toolkit) => {
        sessions.start('Basic secret', toolkit);
        return toolkit.response('started');
      },
    },
    {
      method: 'GET',
      path: '/show',
      handler: (request, toolkit) => {
        const session = sessions.read(request);
        if (session !== undefined) {
          sessions.renew(session, toolkit);
        }
        return toolkit.response(session?.authorization ?? 'nobody');
      },
    },
    {
      method: 'GET',
      path: '/end',
      handler: (request, toolkit) => {
        sessions.end(sessions.read(request), toolkit);
        return toolkit.response('ended');
      },
    },
  ]);
  const ask = async (url: string, cookie?: string) => {
    const answer = await server.inject({ url, headers: cookie === undefined ? {} : { cookie } });
    const set = [answer.headers['set-cookie'] ?? []].flat()[0];
    return { text: answer.payload, set, cookie: set?.split(';')[0] };
  };
  return { ask, clock };
}

test('a session holds until it has not been used for eight hours', async () => {
  const { ask, clock } = aServer();
  const { cookie } = await ask('/start');
  clock.now += IDLE_TIMEOUT - MINUTE;
  expect((await ask('/show', cookie)).text).toBe('Basic secret');
  clock.now += MINUTE;
  expect((await ask('/show', cookie)).text).toBe('nobody');
});

test('use puts the end off, at most once a minute', async () => {
  const { ask, clock } = aServer();
  const first = await ask('/start');
  clock.now += MINUTE;
  expect((await ask('/show', first.cookie)).set).toBeUndefined();
  clock.now += MINUTE;
  const renewed = await ask('/show', first.cookie);
  expect(renewed.cookie).toMatch(/^sid=./);
  clock.now += IDLE_TIMEOUT - MINUTE;
  expect((await ask('/show', first.cookie)).text).toBe('nobody');
  expect((await ask('/show', renewed.cookie)).text).toBe('Basic secret');
});

test('after thirty days a session ends, used or not', async () => {
  const { ask, clock } = aServer();
  let { cookie } = await ask('/start');
  for (let spent = 0; spent < LIFESPAN - IDLE_TIMEOUT; spent += IDLE_TIMEOUT / 2) {
    clock.now += IDLE_TIMEOUT / 2;
    const shown = await ask('/show', cookie);
    expect(shown.text).toBe('Basic secret');
    cookie = shown.cookie ?? cookie;
  }
  clock.now += IDLE_TIMEOUT - MINUTE;
  cookie = (await ask('/show', cookie)).cookie ?? cookie;
  clock.now += 2 * MINUTE;
  expect((await ask('/show', cookie)).text).toBe('nobody');
});

test('a session that was ended does not come back with an old cookie', async () => {
  const { ask } = aServer();
  const { cookie } = await ask('/start');
  expect((await ask('/end', cookie)).set).toMatch(/^sid=; Max-Age=0;.* HttpOnly/);
  expect((await ask('/show', cookie)).text).toBe('nobody');
});

test('the cookie is closed to scripts, to other sites, and where it can be to plain http', async () => {
  const { set } = await aServer().ask('/start');
  expect(set).toMatch(/^sid=Fe26\.2\*\*.*; HttpOnly; SameSite=Lax; Path=\/$/);
  expect(set).not.toContain(Buffer.from('Basic secret').toString('base64'));
  expect((await aServer(undefined, true).ask('/start')).set).toContain('; Secure');
});

test('a cookie of another secret, or changed on its way, opens nothing', async () => {
  const { cookie } = await aServer().ask('/start');
  expect((await aServer('o'.repeat(32)).ask('/show', cookie)).text).toBe('nobody');
  const changed = `${cookie?.slice(0, -1)}${cookie?.endsWith('A') ? 'B' : 'A'}`;
  expect((await aServer().ask('/show', changed)).text).toBe('nobody');
});
