import { EMPTY_TRAIL, withNote, type Trail, type TrailContent } from '../../common/trails';
import {
  asItsOwn,
  changed,
  leftFor,
  newTrail,
  nextToSave,
  ofServer,
  whenSaved,
  type TrailState,
} from './trail_state';

const AT = '2026-03-01T10:00:00.000Z';
const named = (name: string): TrailContent => ({ ...EMPTY_TRAIL, name });
const kept = (content: TrailContent, version: string): Trail => ({
  id: 'id',
  version,
  owner: 'hunter',
  createdAt: AT,
  updatedAt: AT,
  content,
});
const first: TrailState = { ...newTrail(), content: named('First') };
const rename = (state: TrailState, name: string) => changed(state, () => named(name));

it('is left at once, with the note that is being written, and saved afterwards', () => {
  const second = leftFor({ ...first, draft: 'half a no' }, newTrail());
  expect(second).toMatchObject({ content: EMPTY_TRAIL, draft: 'half a no' });
  expect(nextToSave(second)?.key).toBe(first.key);
  const typed = rename(second, 'Second');
  const both = whenSaved(typed, first.key, first.content, kept(first.content, '1'));
  expect(both).toMatchObject({ content: named('Second'), draft: 'half a no', left: [] });
  expect(nextToSave(both)?.key).toBe(second.key);
});

it('is saved over what the server was still writing when it was left', () => {
  const more = changed(first, (now) => withNote(now, AT, 'seen'));
  const left = leftFor(more, newTrail());
  const written = whenSaved(left, first.key, first.content, kept(first.content, '1'));
  expect(nextToSave(written)).toMatchObject({
    key: first.key,
    content: more.content,
    saved: { version: '1' },
  });
});

it('is not saved once more when all of it was saved, or nothing is worth it', () => {
  expect(leftFor(ofServer(kept(named('First'), '1')), newTrail()).left).toBeUndefined();
  expect(leftFor(newTrail(), newTrail()).left).toBeUndefined();
});

it('becomes one of its own where somebody else has changed it since it was left', () => {
  const edited = rename(ofServer(kept(named('First'), '1')), 'Mine');
  const left = asItsOwn(leftFor(edited, newTrail()), edited.key);
  expect(nextToSave(left)).toEqual({ key: edited.key, content: named('Mine') });
  expect(asItsOwn(edited, edited.key)).toMatchObject({ saved: { version: '1' } });
});
