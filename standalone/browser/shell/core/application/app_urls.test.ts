import { appIdOf, appPath } from './app_urls';

describe('addresses of apps', () => {
  it.each([
    ['/app/hunt', 'hunt'],
    ['/app/hunt/events', 'hunt'],
    ['/app/a%3Ab', 'a:b'],
    ['/app/', undefined],
    ['/application/hunt', undefined],
    ['/', undefined],
  ])('%s belongs to %s', (path, id) => {
    expect(appIdOf(path)).toBe(id);
  });

  const app = {
    id: 'hunt',
    title: 'Hunt',
    defaultPath: '/events',
    deepLinks: [{ id: 'all', title: 'All', deepLinks: [{ id: 'hosts', title: 'H', path: '/h' }] }],
    mount: () => () => undefined,
  };

  it.each([
    [{ path: '/x' }, '/app/hunt/x'],
    [{ path: 'x' }, '/app/hunt/x'],
    [{ path: '?a=1' }, '/app/hunt?a=1'],
    [{ path: '#a' }, '/app/hunt#a'],
    [{}, '/app/hunt/events'],
    [{ deepLinkId: 'hosts' }, '/app/hunt/h'],
    [{ deepLinkId: 'nothing' }, '/app/hunt/events'],
  ])('%j leads to %s', (target, path) => {
    expect(appPath('hunt', app, target)).toBe(path);
  });
});
