import { createMemoryHistory, type MemoryHistory } from 'history';
import { AppHistory } from './scoped_history';

describe('the history of an app', () => {
  let page: MemoryHistory;
  let app: AppHistory;

  beforeEach(() => {
    page = createMemoryHistory({ initialEntries: ['/app/hunt/events?x=1#y'] });
    app = new AppHistory(page, '/app/hunt');
  });

  it('tells paths after the base', () => {
    expect(app.location).toMatchObject({ pathname: '/events', search: '?x=1', hash: '#y' });
  });

  it.each([
    ['/hosts?a=1', '/app/hunt/hosts', '?a=1'],
    ['hosts', '/app/hunt/hosts', ''],
    ['', '/app/hunt', ''],
    ['?a=1', '/app/hunt/', '?a=1'],
  ])('pushes %j below the base', (target, pathname, search) => {
    app.push(target, { kept: true });
    expect(page.location).toMatchObject({ pathname, search, state: { kept: true } });
  });

  it('takes locations as objects, and keeps the place when they name no path', () => {
    app.replace({ pathname: '/hosts', search: '?b=2' });
    expect(page.location).toMatchObject({ pathname: '/app/hunt/hosts', search: '?b=2' });
    app.push({ search: '?c=3' });
    expect(page.location).toMatchObject({ pathname: '/app/hunt/hosts', search: '?c=3' });
  });

  it('makes addresses, with the base or without', () => {
    expect(app.createHref({ pathname: '/hosts', search: '?a=1' })).toBe('/app/hunt/hosts?a=1');
    expect(app.createHref({ pathname: '/app/x' }, { prependBasePath: false })).toBe('/app/x');
  });

  it('tells listeners of moves, until they are gone', () => {
    const paths: string[] = [];
    const unlisten = app.listen(({ pathname }) => paths.push(pathname));
    app.push('/a');
    page.push('/app/hunt/b');
    unlisten();
    app.push('/c');
    expect(paths).toEqual(['/a', '/b']);
  });

  it('holds back moves while it is blocked', () => {
    const asked: string[] = [];
    const unblock = app.block(({ pathname }) => {
      asked.push(pathname);
      return false;
    });
    app.push('/a');
    expect(app.location.pathname).toBe('/events');
    unblock();
    app.push('/a');
    expect(app.location.pathname).toBe('/a');
    expect(asked).toEqual(['/a']);
  });

  it('ends when the page leaves the app, also for an app whose id begins the same', () => {
    const heard = jest.fn();
    app.listen(heard);
    const below = app.createSubHistory('/events');
    page.push('/app/hunter');
    expect(() => app.location).toThrow('The page has left /app/hunt');
    expect(() => app.push('/a')).toThrow('The page has left /app/hunt');
    expect(() => below.location).toThrow('The page has left /app/hunt');
    page.push('/app/hunt/a');
    expect(heard).not.toHaveBeenCalled();
  });

  it('has histories below it', () => {
    const below = app.createSubHistory('/events');
    expect(below.location.pathname).toBe('');
    below.push('/1');
    expect(page.location.pathname).toBe('/app/hunt/events/1');
    expect(below.createHref({ pathname: '/2' })).toBe('/app/hunt/events/2');
  });
});
