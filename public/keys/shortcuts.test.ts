import { isPressed, keyNames, SHORTCUTS, type Shortcut } from './shortcuts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const heard = (...args: Parameters<typeof press>): string[] =>
  Object.entries(SHORTCUTS as Readonly<Record<string, Shortcut>>).flatMap(([id, shortcut]) =>
    shortcut.local !== true && isPressed(shortcut, press(...args)) ? [id] : [],
  );

it('hears every key as one thing', () => {
  expect(heard('g')).toEqual(['guided']);
  expect(heard('/', { shiftKey: true })).toEqual(['search']);
  expect(heard('?', { shiftKey: true })).toEqual(['help']);
  expect(heard('1')).toEqual(['tab1']);
  expect(heard('z', { ctrlKey: true })).toEqual(['undo']);
  expect(heard('Z', { metaKey: true, shiftKey: true })).toEqual(['redo']);
});

it('leaves to the browser what is the browser’s', () => {
  expect(heard('r', { ctrlKey: true })).toEqual([]);
  expect(heard('1', { ctrlKey: true })).toEqual([]);
  expect(heard('g', { altKey: true })).toEqual([]);
  expect(heard('G', { shiftKey: true })).toEqual([]);
  expect(heard('z')).toEqual([]);
});

it('names keys as they are written on the keyboard', () => {
  expect(keyNames(SHORTCUTS.redo, false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames(SHORTCUTS.redo, true)).toEqual(['⌘', 'Shift', 'Z']);
  expect(keyNames(SHORTCUTS.close, false)).toEqual(['Esc']);
});
