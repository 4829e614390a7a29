/** Filter sets and packs over HTTP, as their owner and as somebody else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createFilterSet,
  deleteFilterSet,
  explainFilters,
  exportPack,
  favouriteFilterSet,
  guidedFilters,
  huntSummary,
  importPack,
  listFilterSets,
  listPackedGuidedFilters,
  previewPackImport,
  removePack,
  updateFilterSet,
} from '../../common/api';
import type { FilterSetAttributes } from '../../common/filter_sets';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('filtersets');
const somebody = { username: uniqueName('somebody'), password: 'somebody-password' };
const reader = { username: uniqueName('reader'), password: 'reader-password' };

let home: HuntHome;

beforeAll(async () => {
  await client.index({
    index,
    refresh: true,
    document: { timestamp: '2026-03-01T10:00:00Z', event_type: 'tls', tls: { sni: 'a.example' } },
  });
  await client.security.putUser({ ...somebody, roles: ['superuser'] });
  await client.security.putRole({ name: 'suricata_hunt_read', cluster: [] });
  await client.security.putUser({ ...reader, roles: ['suricata_hunt_read'] });
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.security.deleteUser({ username: somebody.username });
  await client.security.deleteUser({ username: reader.username });
  await client.indices.delete({ index });
  await client.close();
});

const SNI = { field: 'tls.sni', op: 'exists' as const };

const attributes = (changes: Partial<FilterSetAttributes> = {}): FilterSetAttributes => ({
  name: 'Names of servers',
  description: '',
  tags: ['tls'],
  visibility: 'shared',
  saved: { version: 1, filters: [SNI] },
  ...changes,
});

const create = async (changes: Partial<FilterSetAttributes> = {}) => {
  const { status, body } = await home.call(createFilterSet, { body: attributes(changes) });
  expect(status).toBe(200);
  return body;
};

const listed = async (login?: typeof somebody) => (await home.call(listFilterSets, {}, login)).body;

describe('filter sets', () => {
  it('are saved, listed, changed and deleted', async () => {
    const made = await create();
    expect((await listed()).items).toEqual([made]);
    const changed = await home.call(updateFilterSet, {
      params: { id: made.id },
      body: { version: made.version, ...attributes({ name: 'Server names' }) },
    });
    expect(changed.body).toMatchObject({ id: made.id, name: 'Server names', owner: made.owner });
    expect(changed.body.version).not.toBe(made.version);
    const { id, version } = changed.body;
    expect((await home.call(deleteFilterSet, { params: { id }, query: { version } })).status).toBe(
      200,
    );
    expect((await listed()).items).toEqual([]);
  });

  it('are refused when somebody else changed them in between, with who it was', async () => {
    const { id, version } = await create();
    const theirs = await home.call(
      updateFilterSet,
      { params: { id }, body: { version, ...attributes({ description: 'mine now' }) } },
      somebody,
    );
    expect(theirs.status).toBe(200);
    const stale = await home.call(updateFilterSet, {
      params: { id },
      body: { version, ...attributes({ description: 'no, mine' }) },
    });
    expect([stale.status, stale.message]).toEqual([
      409,
      expect.stringContaining(`${somebody.username} changed "Names of servers" at 20`) as string,
    ]);
    expect(stale.attributes).toEqual({ current: theirs.body });
    const gone = await home.call(deleteFilterSet, { params: { id }, query: { version } });
    expect(gone.status).toBe(409);
    const kept = (await listed()).items.find((set) => set.id === id);
    expect(kept?.description).toBe('mine now');
    await home.call(deleteFilterSet, {
      params: { id },
      query: { version: theirs.body.version },
    });
  });

  it('are as if they did not exist when they are private to somebody else', async () => {
    const { id, version } = await create({ visibility: 'private' });
    expect((await listed(somebody)).items).toEqual([]);
    const body = { version, ...attributes() };
    for (const answer of [
      await home.call(updateFilterSet, { params: { id }, body }, somebody),
      await home.call(deleteFilterSet, { params: { id }, query: { version } }, somebody),
      await home.call(favouriteFilterSet, { params: { id }, body: { favourite: true } }, somebody),
      await home.call(favouriteFilterSet, {
        params: { id: 'no-such-set' },
        body: { favourite: true },
      }),
    ]) {
      expect([answer.status, answer.message]).toEqual([
        404,
        'This filter set does not exist, or is private to somebody else.',
      ]);
    }
    await home.call(deleteFilterSet, { params: { id }, query: { version } });
  });

  it('can be made private by their owner alone', async () => {
    const { id, version } = await create();
    const answer = await home.call(
      updateFilterSet,
      { params: { id }, body: { version, ...attributes({ visibility: 'private' }) } },
      somebody,
    );
    expect(answer.status).toBe(403);
    await home.call(deleteFilterSet, { params: { id }, query: { version } });
  });

  it('are favourites of one person at a time, and those come first', async () => {
    const first = await create({ name: 'A' });
    const second = await create({ name: 'B' });
    await home.call(favouriteFilterSet, {
      params: { id: second.id },
      body: { favourite: true },
    });
    const names = async (login?: typeof somebody) =>
      (await listed(login)).items.map(({ name, favourite }) => [name, favourite]);
    expect(await names()).toEqual([
      ['B', true],
      ['A', false],
    ]);
    expect(await names(somebody)).toEqual([
      ['A', false],
      ['B', false],
    ]);
    // The mark is no change of the set.
    for (const { id, version } of [first, second]) {
      const answer = await home.call(deleteFilterSet, { params: { id }, query: { version } });
      expect(answer.status).toBe(200);
    }
  });

  it.each([
    [{ name: ' ' }, 'A filter set has a name.'],
    [{ name: 'x'.repeat(151) }, 'at most 150 characters'],
    [{ saved: { version: 2, filters: [] } }, 'this release reads version 1'],
    [{ saved: { version: 1, filters: [{ field: 'x', op: 'near' }] } }, 'Unknown operator "near"'],
    [{ visibility: 'secret' }, 'private or shared'],
  ])('%j is refused with a sentence', async (changes, sentence) => {
    const answer = await home.call(createFilterSet, {
      body: { ...attributes(), ...changes } as never,
    });
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringContaining(sentence) as string,
    ]);
  });

  it('keep all marks that are made at once', async () => {
    const made = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => create({ name })));
    const marks = await Promise.all(
      made.map(({ id }) =>
        home.call(favouriteFilterSet, { params: { id }, body: { favourite: true } }),
      ),
    );
    expect(marks.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await listed()).items.map(({ favourite }) => favourite)).toEqual(made.map(() => true));
    await Promise.all(
      made.map(({ id, version }) =>
        home.call(deleteFilterSet, { params: { id }, query: { version } }),
      ),
    );
  });

  it('are read, not written, by who may only read', async () => {
    const made = await create();
    await create({ name: 'Mine', visibility: 'private' });
    expect((await listed(reader)).items.map(({ id }) => id)).toEqual([made.id]);
    const { id, version } = made;
    for (const answer of [
      await home.call(createFilterSet, { body: attributes({ visibility: 'private' }) }, reader),
      await home.call(
        updateFilterSet,
        { params: { id }, body: { version, ...attributes() } },
        reader,
      ),
      await home.call(deleteFilterSet, { params: { id }, query: { version } }, reader),
      await home.call(importPack, { body: { yaml: 'version: 1\nname: x' } }, reader),
    ]) {
      expect(answer.status).toBe(403);
    }
    for (const set of (await listed()).items) {
      await home.call(deleteFilterSet, { params: { id: set.id }, query: { version: set.version } });
    }
  });

  it('stay and are listed with the reason when this release cannot read them', async () => {
    const { id, version } = await create({ name: 'From a newer release' });
    const place = { index: home.savedObjectsIndex, id: `suricata-hunt-filter-set:${id}` };
    await client.update({
      ...place,
      doc: { 'suricata-hunt-filter-set': { saved: { version: 2 } } },
      refresh: true,
    });
    const { items, unreadable } = await listed();
    expect([items, unreadable]).toEqual([
      [],
      [
        {
          id,
          name: 'From a newer release',
          reason: expect.stringContaining('this release reads version 1') as string,
        },
      ],
    ]);
    const answer = await home.call(updateFilterSet, {
      params: { id },
      body: { version, ...attributes() },
    });
    expect(answer.status).toBe(409);
    await client.delete({ ...place, refresh: true });
  });

  it('are all listed when there are hundreds', async () => {
    const made = [];
    for (let round = 0; round < 30; round += 1) {
      made.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, (_, n) => create({ name: `Many ${round * 10 + n}` })),
        )),
      );
    }
    expect((await listed()).items.map(({ name }) => name)).toEqual(
      Array.from({ length: 300 }, (_, n) => `Many ${n}`),
    );
    await Promise.all(
      made.map(({ id, version }) =>
        home.call(deleteFilterSet, { params: { id }, query: { version } }),
      ),
    );
  }, 120_000);
});

describe('packs', () => {
  const [first] = GUIDED_FILTERS;
  const yaml = `version: 1
name: Ours
guidedFilters:
  - id: ours-names
    name: "Ours: names of servers"
    category: Ours
    shows: TLS with the name of a server.
    why: It tells where clients go.
    next: Look at the rare ones.
    filter: { field: tls.sni, op: exists }
    hostSide: server
    eventTypes: [tls]
    techniques: [T1071.001]
    killChain: null
    references: []
    needs: The tls logger.
filterSets:
  - name: From a pack
    filters:
      - { guided: ours-names }
`;

  it('show what they would change, then change it, and hunt', async () => {
    const seen = await home.call(previewPackImport, { body: { yaml } });
    expect(seen.body.changes.map(({ key, change }) => [key, change])).toEqual([
      ['ours-names', 'added'],
      ['From a pack', 'added'],
    ]);
    expect((await home.call(listPackedGuidedFilters)).body.items).toEqual([]);
    expect((await home.call(importPack, { body: { yaml } })).status).toBe(200);
    expect((await home.call(listPackedGuidedFilters)).body.items).toMatchObject([
      { id: 'ours-names', pack: 'Ours' },
    ]);
    const hunt = await home.call(huntSummary, { body: { filters: [{ guided: 'ours-names' }] } });
    expect([hunt.status, hunt.body.total]).toEqual([200, 1]);

    const again = await home.call(previewPackImport, {
      body: { yaml: yaml.replace('rare', 'odd') },
    });
    expect(again.body.changes).toMatchObject([
      { change: 'changed', fields: [{ field: 'next', after: 'Look at the odd ones.' }] },
      { change: 'unchanged' },
    ]);

    const [set] = (await listed()).items;
    const exported = await home.call(exportPack, {
      body: {
        name: 'Ours',
        guidedFilters: ['ours-names'],
        filterSets: [set?.id ?? ''],
      },
    });
    const back = await home.call(previewPackImport, { body: { yaml: exported.body.yaml } });
    expect(back.body.changes.map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);

    expect((await home.call(removePack, { params: { name: 'Ours' } })).body).toEqual({
      removed: 1,
    });
    const without = await home.call(huntSummary, { body: { filters: [{ guided: 'ours-names' }] } });
    expect([without.status, without.message]).toEqual([
      400,
      'There is no guided filter "ours-names".',
    ]);
  });

  it('have their guided filters found beside the built-in ones, with the side that they name', async () => {
    await home.call(importPack, {
      body: { yaml, skip: [{ kind: 'filterSet', key: 'From a pack' }] },
    });
    const all = (await home.call(guidedFilters)).body.items;
    expect(all.length).toBe(GUIDED_FILTERS.length + 1);
    const found = (await home.call(guidedFilters, { query: { search: 'names of servers' } })).body;
    expect(found.items[0]).toMatchObject({ id: 'ours-names', pack: 'Ours', category: 'Ours' });
    const explained = await home.call(explainFilters, {
      body: { filters: [{ guided: 'ours-names' }] },
    });
    expect(explained.body.text).toBe('Ours: names of servers');
    await home.call(removePack, { params: { name: 'Ours' } });
    const gone = await home.call(removePack, { params: { name: 'Ours' } });
    expect([gone.status, gone.message]).toEqual([404, 'There is no pack "Ours".']);
  });

  it('leave out what is not wanted', async () => {
    const before = (await listed()).items.length;
    const skip = [{ kind: 'guidedFilter' as const, key: 'ours-names' }];
    const named = yaml.replace('From a pack', 'From the same pack');
    expect((await home.call(importPack, { body: { yaml: named, skip } })).status).toBe(200);
    expect((await home.call(listPackedGuidedFilters)).body.items).toEqual([]);
    expect((await listed()).items.length).toBe(before + 1);
  });

  it('are imported whole, a thousand filter sets at once', async () => {
    const sets = Array.from({ length: 1_000 }, (_, n) => `  - { name: Set ${n}, filters: [] }`);
    const many = `version: 1\nname: Many\nfilterSets:\n${sets.join('\n')}\n`;
    const before = (await listed()).items.length;
    expect((await home.call(importPack, { body: { yaml: many } })).status).toBe(200);
    expect((await listed()).items.length).toBe(before + 1_000);
    const again = await home.call(importPack, {
      body: { yaml: many.replaceAll('filters: []', 'filters: [], tags: [x]') },
    });
    expect(again.body.changes.map(({ change }) => change)).toEqual(
      Array.from({ length: 1_000 }, () => 'changed'),
    );
    const { items } = await listed();
    expect(items.filter(({ tags }) => tags.includes('x')).length).toBe(1_000);
  });

  it('are read as the documentation shows them', async () => {
    const text = await readFile(join(__dirname, '../../docs/packs.md'), 'utf8');
    const [, example = ''] = /```yaml\n([^`]+)```/.exec(text) ?? [];
    const { body } = await home.call(previewPackImport, { body: { yaml: example } });
    expect(body.problems).toEqual([]);
    expect(body.changes.map(({ key, change }) => [key, change])).toEqual([
      ['branch-plain-ldap', 'added'],
      ['Branch offices, weekly', 'added'],
    ]);
  });

  it('store nothing when a part cannot be read', async () => {
    const answer = await home.call(importPack, {
      body: { yaml: yaml.replace('op: exists', 'op: near').replace('Ours\n', 'Other\n') },
    });
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringContaining(
        'Nothing was imported. Line 10: filter.op: Unknown operator',
      ) as string,
    ]);
    expect((await home.call(listPackedGuidedFilters)).body.items).toEqual([]);
  });

  it('never take the place of a built-in guided filter', async () => {
    const answer = await home.call(importPack, {
      body: { yaml: yaml.replaceAll('ours-names', first?.id ?? '') },
    });
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringContaining('is of a built-in guided filter') as string,
    ]);
  });

  it.each([
    '',
    '[',
    'a: &a [*a]',
    'a: {'.repeat(500),
    '\u0000',
    'x'.repeat(100),
    '['.repeat(900_000),
    '- '.repeat(400_000),
  ])('hostile text %# is no pack, and no fault of the server', async (text) => {
    const answer = await home.call(previewPackImport, { body: { yaml: text } });
    expect(answer.status).toBe(200);
    expect(answer.body.problems.length).toBeGreaterThan(0);
  });
});
