import { ok, type Result, refuse } from '@duixian/kernel/result';
import { Unzip, UnzipInflate } from 'fflate';

/** Most that a packed office file may grow to. A small file that unpacks to more is not a document. */
export const MOST_UNPACKED = 128 * 1024 * 1024;

export type UnpackRefusal =
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  | { readonly kind: 'file-damaged'; readonly name: string; readonly why: string };

/**
 * Unpacks the named parts and counts the rest without keeping it, stopping as soon as the limit is passed: what the file
 * says of its own size is not believed.
 */
export function unpack(
  name: string,
  bytes: Uint8Array,
  keep: (part: string) => boolean,
  limit: number,
): Result<ReadonlyMap<string, Uint8Array>, UnpackRefusal> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  let tooLarge = false;
  let damage: string | undefined;
  const reader = new Unzip((file) => {
    const kept: Uint8Array[] | undefined = keep(file.name) ? [] : undefined;
    if (kept) parts.set(file.name, kept);
    file.ondata = (problem, chunk) => {
      if (problem) damage ??= problem.message;
      total += chunk?.length ?? 0;
      if (total > limit) {
        tooLarge = true;
        file.terminate();
      } else if (kept && chunk) kept.push(chunk);
    };
    if (!tooLarge) file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !tooLarge; at += 65_536)
      reader.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (fault) {
    damage ??= fault instanceof Error ? fault.message : 'unreadable';
  }
  if (tooLarge) return refuse({ kind: 'unpacks-too-large', limit });
  if (damage !== undefined) return refuse({ kind: 'file-damaged', name, why: damage.slice(0, 120) });
  return ok(new Map([...parts].map(([part, chunks]) => [part, joined(chunks)])));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
