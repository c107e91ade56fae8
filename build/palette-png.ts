import { deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture in 256 of its colours, any other as the nearest of them: a third of the size, and on a page of text
 * and tables nobody sees a difference. Takes a PNG as a browser writes it: red, green, blue, 8 bits each.
 *
 * Throws for another kind of PNG. Layout and names are those of https://www.w3.org/TR/png-3/.
 */
export function withPalette(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = bodyOf(chunks, 'IHDR');
  if (header.toString('hex', 8) !== '0802000000') throw new Error('Only PNGs of plain red, green and blue are read.');
  const width = header.readUInt32BE(0);
  const colours = coloursOf(inflateSync(bodyOf(chunks, 'IDAT')), width);
  const palette = paletteOf(colours);
  const indexOf = memoised((colour) => nearest(palette, colour));
  return pngOf({ width, palette, indices: Uint8Array.from(colours, indexOf) });
}

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body });
  }
  return chunks;
}

const bodyOf = (chunks: readonly Chunk[], wanted: string): Buffer =>
  Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ body }) => body));

const CHANNELS = 3;

/** The colour of every pixel, `0xrrggbb`. Each row of bytes begins with the filter by which it was made small. */
function coloursOf(rows: Buffer, width: number): Uint32Array {
  const length = width * CHANNELS;
  const height = rows.length / (length + 1);
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = unfiltered(rows[start]!, rows.subarray(start + 1, start + 1 + length), above);
    for (let x = 0; x < width; x += 1) {
      const at = x * CHANNELS;
      colours[y * width + x] = (row[at]! << 16) | (row[at + 1]! << 8) | row[at + 2]!;
    }
    above = row;
  }
  return colours;
}

/** What is added to a byte, by the bytes to the left, above, and above left: no filter, Sub, Up, Average, Paeth. */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function unfiltered(filter: number, bytes: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const predict = FILTERS[filter]!;
  const row = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    row[at] = bytes[at]! + predict(row[at - CHANNELS] ?? 0, above[at]!, above[at - CHANNELS] ?? 0);
  }
  return row;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((byte) => Math.abs(estimate - byte)) as Triple;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const MOST = 256;

/** Half of it by frequency, for all the shades of a page; half for the others, one of each family: a rare red stays red. */
function paletteOf(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ordered = [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b).map(([colour]) => colour);
  const families = new Set<number>();
  const isFirst = (colour: number) => families.size < families.add(familyOf(colour)).size;
  return ordered.filter((colour, rank) => isFirst(colour) || rank < MOST / 2).slice(0, MOST);
}

/** Of sixteen steps in red, green and blue. */
const familyOf = (colour: number): number => colour & 0xf0f0f0;

type Triple = [number, number, number];

const channels = (colour: number): Triple => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The place in the palette of the colour at the least distance in red, green and blue. */
function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour);
  const distances = palette.map((other) => {
    const [r, g, b] = channels(other);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

function memoised(ask: (colour: number) => number): (colour: number) => number {
  const answers = new Map<number, number>();
  return (colour) => {
    const answer = answers.get(colour) ?? ask(colour);
    answers.set(colour, answer);
    return answer;
  };
}

interface Indexed {
  readonly width: number;
  readonly palette: readonly number[];
  readonly indices: Uint8Array;
}

function pngOf({ width, palette, indices }: Indexed): Buffer {
  const height = indices.length / width;
  const header = Buffer.from('00000000000000000803000000', 'hex'); // 8 bits a pixel, an index into the palette
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(checksum(typed));
  return Buffer.concat([length, typed, sum]);
}

/** CRC-32; Node has one of its own only from 20.15 on. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
