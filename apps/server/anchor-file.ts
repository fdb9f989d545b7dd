import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnchorBook } from '@duixian/audit/anchor-book';
import { anchorFrom, anchorText } from '@duixian/audit/rules/anchor';

/** A file a month: a book that is read at every start must not grow for ever. */
const BOOK = /^anchors-\d{4}-\d{2}\.jsonl$/;
const PUBLIC_KEY = 'anchor-key.pub.pem';

/**
 * 锚簿文件 · Anchors as lines of a file in each of the folders; the second one is best on a machine of somebody else. The private
 * key lies in its own folder and never in the database.
 */
export function openAnchorBook(of: { keyFolder: string; folders: readonly string[] }): AnchorBook {
  const key = keyIn(of.keyFolder);
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const keyName = createHash('sha256').update(publicPem).digest('hex').slice(0, 16);
  for (const folder of of.folders) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, PUBLIC_KEY), publicPem);
  }
  const last = lastCounts(of.folders);
  return {
    sign: (anchor) => ({ ...anchor, key: keyName, signature: sign(null, Buffer.from(anchorText(anchor)), key).toString('base64') }),
    async add(anchors) {
      const months = Map.groupBy(anchors, ({ madeAt }) => `anchors-${madeAt.slice(0, 7)}.jsonl`);
      for (const [name, made] of months) {
        const lines = made.map((anchor) => `${JSON.stringify(anchor)}\n`).join('');
        for (const folder of of.folders) await append(join(folder, name), lines);
      }
      for (const anchor of anchors) last.set(`${anchor.region}.${anchor.court}`, anchor.count);
    },
    lastCount: (region, court) => last.get(`${region}.${court}`),
  };
}

async function append(path: string, lines: string): Promise<void> {
  const file = await open(path, 'a', 0o644);
  try {
    await file.appendFile(lines);
    await file.sync();
  } finally {
    await file.close();
  }
}

function keyIn(folder: string): KeyObject {
  const path = join(folder, 'audit-anchor.key.pem');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return createPrivateKey(readFileSync(path));
}

/** An anchor counts as made only where every folder has it: a folder that was away gets the next one at once. */
function lastCounts(folders: readonly string[]): Map<string, string> {
  const books = folders.map((folder) => {
    const newest = readdirSync(folder)
      .filter((name) => BOOK.test(name))
      .sort()
      .at(-1);
    const lines = newest === undefined ? [] : readFileSync(join(folder, newest), 'utf8').split('\n');
    return new Map(lines.flatMap((line) => entryOf(line)));
  });
  const [first, ...others] = books;
  return new Map([...(first ?? [])].filter(([place, count]) => others.every((book) => book.get(place) === count)));
}

function entryOf(line: string): readonly (readonly [string, string])[] {
  try {
    const anchor = anchorFrom(JSON.parse(line));
    return anchor ? [[`${anchor.region}.${anchor.court}`, anchor.count]] : [];
  } catch {
    return [];
  }
}
