import { inflateSync } from 'node:zlib';

export interface Pixels {
  width: number;
  height: number;
  /** Row by row, each 0xrrggbb. */
  pixels: Uint32Array;
}

const HEADER = { width: 16, height: 20, depth: 24, colour: 25, interlace: 28 } as const;
const RGB = 2;
const RGBA = 6;

/** The compressed pixels of all IDAT chunks. */
const dataOf = (png: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + length));
    }
    at += 12 + length;
  }
  return Buffer.concat(parts);
};

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};

const predicted = (filter: number, left: number, above: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new Error(`A PNG has no filter ${filter}.`);
  }
};

/**
 * The pixels of a PNG with eight bits a channel; what lets through is taken as opaque.
 *
 * @throws Error where the PNG is of another kind
 */
export const readPng = (png: Buffer): Pixels => {
  const width = png.readUInt32BE(HEADER.width);
  const height = png.readUInt32BE(HEADER.height);
  const colour = png[HEADER.colour];
  const isKnown = png[HEADER.depth] === 8 && png[HEADER.interlace] === 0;
  if (!isKnown || (colour !== RGB && colour !== RGBA)) {
    throw new Error('Only PNG files with eight bits a channel in one pass can be read.');
  }
  const step = colour === RGBA ? 4 : 3;
  const raw = inflateSync(dataOf(png));
  const stride = width * step;
  const bytes = new Uint8Array(stride * height);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < step ? 0 : (bytes[at - step] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - stride] ?? 0);
      const corner = x < step || y === 0 ? 0 : (bytes[at - stride - step] ?? 0);
      bytes[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  for (let at = 0; at < pixels.length; at += 1) {
    const from = at * step;
    pixels[at] =
      ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
  }
  return { width, height, pixels };
};
