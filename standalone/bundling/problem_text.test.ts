import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { problemText } from './problem_text';

describe('the text of a compile error', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'problem-'));
    writeFileSync(path.join(root, 'a.ts'), `interface A {}\n\nimport { x } from './gone';\n`);
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('names the line of the file, not of what the compiler made of it', () => {
    const message = [
      `  × Module not found: Can't resolve './gone' in '/x'`,
      `   ╭─[1:11]`,
      ` 1 │ import { x } from './gone';`,
      `   · ──────────────────────────`,
      `   ╰────`,
    ].join('\n');
    expect(problemText({ message, moduleName: './a.ts' }, root)).toBe(
      `a.ts:3: Module not found: Can't resolve './gone' in '/x'`,
    );
  });

  it('keeps the picture of a syntax error', () => {
    const message = `  × Module build failed:\n  ╰─▶   × Syntax Error\n   ╭─[3:1]`;
    expect(problemText({ message, moduleName: './a.ts' }, root)).toBe(`a.ts\n${message}`);
  });

  it('does without a line where none is named', () => {
    expect(problemText({ message: 'Out of memory', moduleName: './a.ts' }, root)).toBe(
      'a.ts: Out of memory',
    );
    expect(problemText({ message: '  × Entry not found' }, root)).toBe('Entry not found');
  });
});
