import { cutMiddle, visibleText } from './visible_text';

describe('visibleText', () => {
  it('shows what would hide or turn text round', () => {
    expect(visibleText('a\u200bb\u2066c\nd')).toBe('a\\u{200b}b\\u{2066}c\\u{a}d');
    expect(visibleText('\ud800x')).toBe('\\u{d800}x');
    expect(visibleText('plain Ünïcode 文')).toBe('plain Ünïcode 文');
  });
});

describe('cutMiddle', () => {
  it('keeps beginning and end within the length asked', () => {
    expect(cutMiddle('abcdefghij', 10)).toBe('abcdefghij');
    expect(cutMiddle('abcdefghijk', 6)).toBe('abc…jk');
    expect(cutMiddle('ab', 1)).toBe('…');
  });

  it('never cuts a character in half', () => {
    expect(cutMiddle('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
  });
});
