import { crc32, deflateRawSync } from 'node:zlib';

/** Bytes with the lengths of their axes: what NumPy calls an array of uint8. */
export interface ByteArray {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/**
 * A NumPy `.npy` file, version 1.0 (numpy/lib/format.py): magic, length of the header, header, numbers.
 *
 * @throws RangeError when the shape asks for another number of bytes
 */
export function npy({ shape, data }: ByteArray): Buffer {
  const count = shape.reduce((product, length) => product * length, 1);
  if (count !== data.length) throw new RangeError(`shape ${shape.join(' × ')}: expected ${count}, got ${data.length}`);
  const axes = shape.length === 1 ? `${shape[0]!},` : shape.join(', ');
  const header = `{'descr': '|u1', 'fortran_order': False, 'shape': (${axes}), }`;
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, 0, 0]);
  // The numbers begin at a multiple of 64.
  const padded = `${header.padEnd(Math.ceil((start.length + header.length + 1) / 64) * 64 - start.length - 1)}\n`;
  start.writeUInt16LE(padded.length, 8);
  return Buffer.concat([start, Buffer.from(padded, 'latin1'), data]);
}

/** 1 January 1980, the first day that a zip can name: the same arrays give the same bytes whenever they are packed. */
const DOS_DATE = 0x21;
const DEFLATED = 8;
/** Version 2.0 of the format, the first one that can be deflated. */
const VERSION = 20;

/** What `numpy.load` reads by name: a zip of `.npy` files (APPNOTE.TXT, 4.3). */
export function npz(arrays: Readonly<Record<string, ByteArray>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const file = Buffer.from(`${name}.npy`, 'ascii');
    const raw = npy(array);
    const packed = deflateRawSync(raw);
    // What local header and directory say alike, from the needed version to the length of the extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(file.length, 22);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, file, packed];
    // Comment, disk and attributes stay zero; last comes the place of the local header.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), common, rest, file);
    parts.push(...local);
    offset += sizeOf(local);
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(arrays).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(sizeOf(directory), 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function sizeOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}
