import { askedParts } from './asked_parts';

const hunt = { eventTypes: ['alert'] };
const sort = { direction: 'desc' as const };
const hosts = {
  page: 1,
  perPage: 50,
  facts: true,
  sort: { field: 'events' as const, direction: 'desc' as const },
};

it('puts together what a screen asked of its hunt, each part as it was asked last', () => {
  expect(
    askedParts(
      [
        { hunt: {}, summary: true, events: { size: 7, sort } },
        { hunt, summary: true, hosts },
        { hunt, hosts: { ...hosts, page: 2 } },
        { hunt, events: { size: 50, sort } },
        { hunt, events: { size: 50, sort, after: 'x' } },
      ],
      hunt,
    ),
  ).toEqual({ hunt, summary: true, hosts: { ...hosts, page: 2 }, events: { size: 50, sort } });
});
