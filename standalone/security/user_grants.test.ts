import { FeaturesRegistry } from './features_registry';
import { CapabilitiesService } from './capabilities';
import { featureRoleName } from './privilege_names';
import { UserGrants } from './user_grants';

const privilege = (overrides: object) => ({
  savedObject: { all: [], read: [] },
  ui: [],
  ...overrides,
});

function registry() {
  const features = new FeaturesRegistry();
  features.registerKibanaFeature({
    id: 'aFeature',
    name: 'A feature',
    category: { id: 'c', label: 'C' },
    app: ['anApp'],
    privileges: {
      all: privilege({
        savedObject: { all: ['thing'], read: [] },
        ui: ['show', 'save'],
        api: ['a-read', 'a-write'],
      }),
      read: privilege({ savedObject: { all: [], read: ['thing'] }, ui: ['show'], api: ['a-read'] }),
    },
    subFeatures: [
      {
        name: 'Parts',
        privilegeGroups: [
          {
            groupType: 'independent',
            privileges: [
              {
                id: 'part',
                name: 'Part',
                includeIn: 'all',
                ...privilege({ ui: ['part'], api: ['a-part'] }),
              },
              {
                id: 'own',
                name: 'Own',
                includeIn: 'none',
                ...privilege({ ui: ['own'], api: ['a-own'] }),
              },
            ],
          },
        ],
      },
    ],
  });
  return features;
}

function grants(...held: string[]) {
  return new UserGrants(registry().getAll(), false, (_feature, name) => held.includes(name));
}

const superuser = () => new UserGrants(registry().getAll(), true, () => false);

describe('routes', () => {
  const missing = (who: UserGrants, ...requiredPrivileges: never[] | string[]) =>
    who.missing({ requiredPrivileges: [...requiredPrivileges] });

  test('all includes read and the sub-features that say so', () => {
    expect(missing(grants('all'), 'a-read', 'a-write', 'a-part')).toEqual([]);
    expect(missing(grants('all'), 'a-own')).toEqual(['a-own']);
    expect(missing(grants('all', 'own'), 'a-own')).toEqual([]);
  });

  test('read is less', () => {
    expect(missing(grants('read'), 'a-read', 'a-write', 'a-part')).toEqual(['a-write', 'a-part']);
    expect(missing(grants(), 'a-read')).toEqual(['a-read']);
  });

  test('a superuser may everything', () => {
    expect(missing(superuser(), 'a-own', 'superuser', 'unheard-of')).toEqual([]);
    expect(missing(grants('all'), 'superuser')).toEqual(['superuser']);
  });

  test('sets ask for all, for any, and for mixtures', () => {
    const ask = (who: UserGrants, set: object) => who.missing({ requiredPrivileges: [set] });
    expect(
      ask(grants('read'), { allRequired: ['a-read', { anyOf: ['a-write', 'a-read'] }] }),
    ).toEqual([]);
    expect(
      ask(grants('read'), { allRequired: ['a-read', { anyOf: ['a-write', 'a-own'] }] }),
    ).toEqual(['a-write', 'a-own']);
    expect(ask(grants('read'), { anyRequired: ['a-write', 'a-read'] })).toEqual([]);
    expect(
      ask(grants('read'), { anyRequired: ['a-own', { allOf: ['a-read', 'a-write'] }] }),
    ).toEqual(['a-own', 'a-read', 'a-write']);
  });

  test('a route without privileges is open', () => {
    expect(grants().missing({ enabled: false, reason: 'x' })).toEqual([]);
  });
});

test('saved objects follow the privileges', () => {
  expect(grants('all').canUseSavedObject('thing', 'write')).toBe(true);
  expect(grants('read').canUseSavedObject('thing', 'read')).toBe(true);
  expect(grants('read').canUseSavedObject('thing', 'write')).toBe(false);
  expect(grants('all').canUseSavedObject('other', 'read')).toBe(false);
  expect(superuser().canUseSavedObject('other', 'write')).toBe(true);
});

describe('capabilities', () => {
  const resolve = (who: UserGrants | undefined) =>
    new CapabilitiesService().resolve(registry().getAll(), who);

  test('name everything, and grant what is granted', async () => {
    expect(await resolve(grants('read'))).toEqual({
      navLinks: { anApp: true },
      management: {},
      catalogue: {},
      aFeature: { show: true, save: false, part: false, own: false },
    });
    expect(await resolve(undefined)).toMatchObject({
      navLinks: { anApp: false },
      aFeature: { show: false },
    });
  });

  test('are added by providers and flipped by switchers, which cannot add', async () => {
    const service = new CapabilitiesService();
    service.registerProvider(() => ({ mine: { on: true } }));
    service.registerSwitcher(() => ({ mine: { on: false, more: true }, new: { x: true } }));
    expect(await service.resolve([], grants(), {} as never)).toMatchObject({ mine: { on: false } });
    expect(await service.resolve([], grants(), {} as never)).not.toHaveProperty('new');
    expect(await service.resolve([], grants(), {} as never)).not.toHaveProperty('mine.more');
  });
});

describe('registration', () => {
  const [good] = registry().getAll();

  test.each([
    [{ id: 'navLinks' }, /taken by Kibana/],
    [{ unheardOf: 1 }, /unheardOf/],
    [
      {
        app: ['anApp', 'other'],
        privileges: {
          ...good?.privileges,
          all: privilege({ app: ['anApp'] }),
          read: privilege({ app: [] }),
        },
        subFeatures: [],
      },
      /not granted to any privileges: other/,
    ],
    [
      { app: [], privileges: { all: privilege({ app: ['x'] }), read: privilege({}) } },
      /Feature privilege aFeature.all has unknown app entries: x/,
    ],
  ])('%p is refused', (overrides, message) => {
    const feature = { ...good, ...overrides } as never;
    expect(() => new FeaturesRegistry().registerKibanaFeature(feature)).toThrow(message);
  });

  test('ends when the plugins are set up', () => {
    const features = registry();
    features.lock();
    expect(() => features.registerKibanaFeature({ ...good, id: 'other' } as never)).toThrow(
      "Features are locked, can't register new features. Attempt to register other failed.",
    );
  });
});

test('role names are made from the feature', () => {
  expect(featureRoleName('suricataHunt', 'all')).toBe('suricata_hunt_all');
  expect(featureRoleName('x', 'manage-things')).toBe('x_manage_things');
});
