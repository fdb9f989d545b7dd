import { deflateRawSync } from 'node:zlib';

export function text(content: string, encoding: 'utf8' | 'latin1' = 'utf8'): Buffer {
  return Buffer.from(content, encoding);
}

/** A zip of these parts. Declared sizes are left at nothing: a reader that believes them is found out. With `overlap` every entry of one size points at the same bytes. */
export function packed(parts: Readonly<Record<string, Buffer>>, of: { readonly overlap?: boolean } = {}): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  const known = new Map<number, number>();
  const squeezedOnce = new Map<Buffer, Buffer>();
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const squeezed = squeezedOnce.get(content) ?? deflateRawSync(content);
    squeezedOnce.set(content, squeezed);
    const title = Buffer.from(name);
    let from = of.overlap ? known.get(content.length) : undefined;
    if (from === undefined) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(8, 8);
      local.writeUInt32LE(squeezed.length, 18);
      local.writeUInt16LE(title.length, 26);
      from = at;
      known.set(content.length, from);
      bodies.push(local, title, squeezed);
      at += 30 + title.length + squeezed.length;
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(squeezed.length, 20);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(from, 42);
    entries.push(entry, title);
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
