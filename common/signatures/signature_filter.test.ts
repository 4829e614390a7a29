import { matches, NO_REFERENCES } from '../filters';
import { signatureFilter } from './signature_filter';

const context = { now: 0, variables: {}, ...NO_REFERENCES };
const event = (gid: number, id: number) => ({ alert: { gid, signature_id: id } });

it('asks for the number alone where it says enough', () => {
  const filter = signatureFilter({ gid: '1', sid: '2024', sidIsShared: false });
  expect(filter).toEqual({ field: 'alert.signature_id', op: 'is', value: 2024 });
});

it('tells generators apart where they share a number', () => {
  const filter = signatureFilter({ gid: '3', sid: '2024', sidIsShared: true });
  expect(matches(filter, event(3, 2024), context)).toBe(true);
  expect(matches(filter, event(1, 2024), context)).toBe(false);
});
