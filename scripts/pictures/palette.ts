const MOST = 256;

export interface Palette {
  /** Each 0xrrggbb. */
  colours: number[];
  /** The place of the colour that stands for this one. */
  indexOf: (colour: number) => number;
}

const SHIFTS: readonly number[] = [16, 8, 0];

const channel = (colour: number, shift: number): number => (colour >> shift) & 255;

const distance = (a: number, b: number): number =>
  SHIFTS.reduce((sum, shift) => sum + (channel(a, shift) - channel(b, shift)) ** 2, 0);

/** How far the colours of a box lie apart in the channel where they lie furthest, and which it is. */
const spread = (box: readonly number[]): { shift: number; width: number } =>
  SHIFTS.map((shift) => {
    const values = box.map((colour) => channel(colour, shift));
    return { shift, width: Math.max(...values) - Math.min(...values) };
  }).reduce((widest, one) => (one.width > widest.width ? one : widest));

/** Halves the widest of the boxes until there are enough. */
const boxesOf = (colours: readonly number[], most: number): number[][] => {
  const boxes = [{ box: [...colours], ...spread(colours) }];
  while (boxes.length < most) {
    const widest = boxes.reduce((a, b) => (b.width > a.width ? b : a));
    const { box, shift } = widest;
    if (box.length < 2) break;
    box.sort((a, b) => channel(a, shift) - channel(b, shift));
    const second = box.splice(box.length >> 1);
    boxes.splice(
      boxes.indexOf(widest),
      1,
      { box, ...spread(box) },
      { box: second, ...spread(second) },
    );
  }
  return boxes.map(({ box }) => box);
};

/**
 * At most 256 colours for a picture. The most frequent half of them stays as it is, so that areas
 * keep their very colour; the others are stood for by the most frequent one near them.
 */
export const paletteOf = (pixels: Uint32Array): Palette => {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const kept = byCount.slice(0, byCount.length > MOST ? MOST / 2 : MOST);
  const rest = byCount.slice(kept.length);
  const frequent = (a: number, b: number) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a);
  const colours =
    rest.length === 0
      ? kept
      : [...kept, ...boxesOf(rest, MOST - kept.length).map((box) => box.reduce(frequent))];
  const places = new Map(colours.map((colour, at) => [colour, at]));
  for (const colour of rest) {
    if (places.has(colour)) continue;
    const nearest = colours.reduce((a, b) => (distance(b, colour) < distance(a, colour) ? b : a));
    places.set(colour, places.get(nearest) ?? 0);
  }
  return { colours, indexOf: (colour) => places.get(colour) ?? 0 };
};
