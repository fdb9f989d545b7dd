import { createInflateRaw } from 'node:zlib';

export interface PackedPart {
  readonly name: string;
  readonly packed: number;
  readonly method: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** No office file has more parts. */
const MOST_PARTS = 10_000;

/** What a zip says it holds; `undefined` where it contradicts itself or is not one. Files over 4 GB are none of ours. */
export function centralDirectory(bytes: Uint8Array): readonly PackedPart[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(zip);
  if (end === undefined) return undefined;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > MOST_PARTS) return undefined;
  const parts: PackedPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      packed: zip.readUInt32LE(at + 20),
      method: zip.readUInt16LE(at + 10),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

function endOf(zip: Buffer): number | undefined {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--) if (zip.readUInt32LE(at) === END) return at;
  return undefined;
}

/**
 * 展开后的大小 · Unpacks without keeping and stops at the limit: what a file says of its own sizes is not believed. Parts that
 * lie over one another count each time. `undefined` for a file that cannot be unpacked.
 */
export async function unpackedSize(bytes: Uint8Array, parts: readonly PackedPart[], limit: number): Promise<number | undefined> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  const seen = new Map<number, number>();
  for (const part of parts) {
    if (part.at + 30 > zip.length || zip.readUInt32LE(part.at) !== LOCAL) return undefined;
    const from = part.at + 30 + zip.readUInt16LE(part.at + 26) + zip.readUInt16LE(part.at + 28);
    const content = zip.subarray(from, from + part.packed);
    if (content.length !== part.packed || (part.method !== 0 && part.method !== 8)) return undefined;
    // The same bytes under another name: counted again, not worked through again.
    const size = seen.get(part.at) ?? (part.method === 0 ? content.length : await inflatedSize(content, limit - total));
    if (size === undefined) return undefined;
    seen.set(part.at, size);
    total += size;
    if (total > limit) return total;
  }
  return total;
}

function inflatedSize(content: Buffer, most: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const inflater = createInflateRaw();
    let size = 0;
    inflater.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) return;
      inflater.destroy();
      resolve(size);
    });
    inflater.on('end', () => resolve(size));
    inflater.on('error', () => resolve(undefined));
    inflater.end(content);
  });
}
