import { deflateSync } from 'node:zlib';
import { readPng } from './read_png';
import { paletteOf } from './palette';
import { smallPng } from './small_png';

/** A PNG of two rows, the second told by what differs from the first. */
const twoRows = (first: readonly number[], difference: readonly number[]): Buffer => {
  const header = Buffer.alloc(33);
  header.writeUInt32BE(first.length / 3, 16);
  header.writeUInt32BE(2, 20);
  header.set([8, 2, 0, 0, 0], 24);
  header.writeUInt32BE(13, 8);
  const data = deflateSync(Buffer.from([0, ...first, 2, ...difference]));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([header, length, Buffer.from('IDAT'), data, Buffer.alloc(4)]);
};

it('reads the pixels of a PNG, those that are told as a difference too', () => {
  const { width, height, pixels } = readPng(twoRows([1, 2, 3, 250, 0, 9], [0, 0, 1, 10, 0, 0]));
  expect([width, height]).toEqual([2, 2]);
  expect([...pixels]).toEqual([0x010203, 0xfa0009, 0x010204, 0x040009]);
});

it('writes each pixel as the number of its colour', () => {
  const small = smallPng(twoRows([1, 2, 3, 250, 0, 9], [0, 0, 0, 0, 0, 0]));
  expect(small.subarray(16, 29)).toEqual(Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]));
  expect(small.indexOf('PLTE')).toBeGreaterThan(0);
});

it('keeps up to 256 colours, and stands for more of them by one near', () => {
  const few = Uint32Array.from({ length: 256 }, (_, at) => at * 65_537);
  const exact = paletteOf(few);
  expect([...few].map((colour) => exact.colours[exact.indexOf(colour)])).toEqual([...few]);
  const many = Uint32Array.from({ length: 4_000 }, (_, at) => (at % 2_000) * 7);
  const { colours, indexOf } = paletteOf(many);
  expect(colours.length).toBeLessThanOrEqual(256);
  for (const colour of many) {
    const shown = colours[indexOf(colour)] ?? 0;
    expect(Math.abs((shown & 255) - (colour & 255))).toBeLessThanOrEqual(32);
  }
});
