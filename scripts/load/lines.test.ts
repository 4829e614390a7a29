import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { readHead, readLines, type Line } from './lines';
import { openSources } from './source';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lines-'));
});

afterAll(() => rm(folder, { recursive: true }));

const file = async (content: Buffer | string): Promise<{ name: string; path: string }> => {
  const path = join(folder, `${Math.random()}`);
  await writeFile(path, content);
  return { name: 'file', path };
};

const linesOf = async (source: { name: string; path: string }) => {
  const lines: Line[] = [];
  let cutOff: string | undefined;
  for await (const some of readLines(source, (reason) => (cutOff = reason))) lines.push(...some);
  return { lines, texts: lines.map(({ bytes }) => bytes.toString()), cutOff };
};

it.each([
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['\ufeffa\n', ['a']],
  ['', []],
])('splits %j', async (content, expected) => {
  expect((await linesOf(await file(content))).texts).toEqual(expected);
});

it('numbers lines from 1 and says when the last one has no end', async () => {
  const { lines } = await linesOf(await file('a\nb\nc'));
  expect(lines.map(({ number, ended }) => [number, ended])).toEqual([
    [1, true],
    [2, true],
    [3, false],
  ]);
});

it('puts a line together that spans many chunks', async () => {
  const long = 'x'.repeat(5_000_000);
  const { texts } = await linesOf(await file(`a\n${long}\nb\n`));
  expect(texts.map(({ length }) => length)).toEqual([1, 5_000_000, 1]);
});

it('keeps only the beginning of a line that is longer than an event can be', async () => {
  const { lines } = await linesOf(await file(`a\n${'y'.repeat(34 * 1024 * 1024)}\nb\n`));
  expect(lines.map(({ tooLong, bytes }) => [tooLong, bytes.length])).toEqual([
    [undefined, 1],
    [34 * 1024 * 1024, 4096],
    [undefined, 1],
  ]);
});

it('unpacks gzip whatever the name, several parts in one file too', async () => {
  const content = Buffer.concat([gzipSync('a\nb\n'), gzipSync('c\n')]);
  expect((await linesOf(await file(content))).texts).toEqual(['a', 'b', 'c']);
});

it('gives what comes before the place where a gzip file breaks off', async () => {
  const events = Array.from({ length: 20_000 }, (_, number) => `event ${number * 7919}`).join('\n');
  const packed = gzipSync(events);
  const { lines, cutOff } = await linesOf(await file(packed.subarray(0, packed.length / 2)));
  expect(cutOff).toBe('the gzip file is cut off');
  expect(lines.length).toBeGreaterThan(1_000);
  expect(lines.length).toBeLessThan(20_000);
});

it('reads a head of at most the given length', async () => {
  const source = await file(gzipSync('abcdef'));
  expect((await readHead(source, 3)).toString()).toBe('abc');
  expect((await readHead(source, 100)).toString()).toBe('abcdef');
});

it('names what is wrong with a file that cannot be opened', async () => {
  const missing = { name: 'eve.json', path: join(folder, 'missing') };
  await expect(linesOf(missing)).rejects.toThrow('eve.json cannot be read: there is no such file.');
  await expect(linesOf({ name: 'logs', path: folder })).rejects.toThrow('it is a folder');
});

it('keeps standard input in a file for as long as it is needed, once', async () => {
  const { sources, close } = await openSources(['-'], Readable.from(['a\n', 'b\n']));
  const [source] = sources;
  expect(source?.name).toBe('stdin');
  expect((await linesOf(source ?? { name: '', path: '' })).texts).toEqual(['a', 'b']);
  await close();
  await expect(linesOf(source ?? { name: '', path: '' })).rejects.toThrow('no such file');
  await expect(openSources(['-', '-'], Readable.from([]))).rejects.toThrow('only once');
});
