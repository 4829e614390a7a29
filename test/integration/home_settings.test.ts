/** Saved objects and settings through the home, with the rights of who asks. */
import { FixtureHome } from '../support/fixture_home';

let home: FixtureHome;
beforeAll(async () => {
  home = await FixtureHome.start({ uiSettingsOverrides: { 'dateFormat:dow': 'Monday' } });
});
afterAll(() => home?.stop());

const NOTES = '/api/fixture/notes';

describe('saved objects of a plugin', () => {
  const create = (attributes: object) => home.ask(NOTES, { method: 'POST', body: attributes });
  const update = (id: unknown, body: object) =>
    home.ask(`${NOTES}/${String(id)}`, { method: 'PUT', body });

  test('are refused with a stale version', async () => {
    const note = (await create({ title: 'first' })).json();
    const first = await update(note['id'], { version: note['version'], changes: { stars: 1 } });
    expect(first.status).toBe(200);
    const stale = await update(note['id'], { version: note['version'], changes: { stars: 2 } });
    expect([stale.status, stale.json()]).toEqual([
      409,
      {
        statusCode: 409,
        error: 'Conflict',
        message: `Saved object [fixture-note/${String(note['id'])}] conflict`,
      },
    ]);
    const now = (await home.ask(`${NOTES}/${String(note['id'])}`)).json();
    expect(now['attributes']).toEqual({ title: 'first', stars: 1 });
  });

  test('are refused when they do not fit, or are not there', async () => {
    const wrong = await create({ title: 5 });
    expect([wrong.status, wrong.json()['message']]).toEqual([
      400,
      '[title]: expected value of type [string] but got [number]: Bad Request',
    ]);
    const missing = await home.ask(`${NOTES}/nothing`);
    expect([missing.status, missing.json()['message']]).toEqual([
      404,
      'Saved object [fixture-note/nothing] not found',
    ]);
  });

  test('are read and written by who may', async () => {
    const note = (await create({ title: 'shared' })).json();
    const { basic } = await home.user('plugin_fixture_read');
    const headers = { authorization: basic };
    expect((await home.ask(`${NOTES}/${String(note['id'])}`, { headers })).status).toBe(200);
    const refused = await home.ask(NOTES, { method: 'POST', body: { title: 'x' }, headers });
    expect([refused.status, refused.json()['message']]).toEqual([
      403,
      'Unable to create fixture-note',
    ]);
  });
});

describe('settings', () => {
  const path = '/internal/kibana/settings';
  const internal = { 'x-elastic-internal-origin': 'Kibana' };
  const set = (key: string, value: unknown, headers: Record<string, string> = {}) =>
    home.ask(`${path}/${encodeURIComponent(key)}`, {
      method: 'POST',
      body: { value },
      headers: { ...internal, ...headers },
    });

  test('are set, told, and unset', async () => {
    expect((await home.ask(path, { headers: internal })).json()).toEqual({
      settings: { 'dateFormat:dow': { userValue: 'Monday', isOverridden: true } },
    });
    expect((await set('pluginFixture:color', 'green')).json()).toMatchObject({
      settings: { 'pluginFixture:color': { userValue: 'green' } },
    });
    const many = await home.ask(path, {
      method: 'POST',
      headers: internal,
      body: { changes: { 'theme:darkMode': 'enabled', 'pluginFixture:color': null } },
    });
    expect(many.json()).toEqual({
      settings: {
        'dateFormat:dow': { userValue: 'Monday', isOverridden: true },
        'theme:darkMode': { userValue: 'enabled' },
      },
    });
    const page = await home.ask('/app/pluginFixture');
    expect(page.text).toContain('&quot;theme&quot;:{&quot;darkMode&quot;:true');
  });

  test.each([
    ['pluginFixture:color', 'x', 400],
    ['nothing', 'x', 400],
    ['dateFormat:dow', 'Sunday', 400],
  ])('%s cannot become %p', async (key, value, status) => {
    expect((await set(key, value)).status).toBe(status);
  });

  test('are changed only by who may do everything', async () => {
    const reader = await home.user('plugin_fixture_read');
    const refused = await set('pluginFixture:color', 'red', { authorization: reader.basic });
    expect([refused.status, refused.json()['message']]).toEqual([403, 'Unable to create config']);
    const writer = await home.user('plugin_fixture_all');
    expect((await set('pluginFixture:color', 'red', { authorization: writer.basic })).status).toBe(
      200,
    );
    const read = await home.ask(path, { headers: { ...internal, authorization: reader.basic } });
    expect(read.json()).toMatchObject({
      settings: { 'pluginFixture:color': { userValue: 'red' } },
    });
  });
});

test('a task of the plugin runs, and keeps its state', async () => {
  const run = async () =>
    (await home.ask('/api/fixture/tasks/one/_run', { method: 'POST' })).json();
  let task = await run();
  while ((task['state'] as { runs?: number }).runs === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    task = await run();
  }
  expect(task).toMatchObject({
    taskType: 'pluginFixture:count',
    state: { runs: 1 },
    status: 'idle',
  });
});
