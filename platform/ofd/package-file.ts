import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { OfdFiles } from './ofd-document.ts';

/** No time of the machine in the package, and nothing packed: the same files are always the same bytes. */
const PLAIN = { level: 0, mtime: '1980-01-01T00:00:00', os: 3 } as const;
const MOST_FILES = 500;
const MOST_BYTES = 64 * 1_048_576;

export function packed(files: OfdFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = [bytes, PLAIN];
  return zipSync(entries);
}

/** The files of a package that is exactly what `packed` makes of them; undefined otherwise. */
export function unpacked(bytes: Uint8Array): OfdFiles | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  try {
    let seen = 0;
    const files = new Map(
      Object.entries(
        unzipSync(bytes, {
          filter: ({ originalSize }) => {
            seen += 1;
            return seen <= MOST_FILES && originalSize <= bytes.length;
          },
        }),
      ),
    );
    return Buffer.compare(packed(files), bytes) === 0 ? files : undefined;
  } catch {
    return undefined; // bytes that are no package
  }
}
