import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { anchorFrom, type SignedAnchor } from '@duixian/audit/rules/anchor';
import type { Finding } from '@duixian/audit/rules/check-chain';
import { type Verified, verifyRecord } from '@duixian/audit/verify';
import { instantFromUnixMs } from '@duixian/kernel/legal-day';
import { defaultHome } from '@duixian/postgres/embedded/layout';
import { openDatabase } from '@duixian/postgres/pool';
import { type Arguments, type Command, found, type Outcome, refused, unusable } from './command.ts';

/**
 * 核查留痕 · For whoever is to trust nobody: reads the record with any login that may, and holds it against the signed anchors and
 * the public key that were given to them. Ends with 1 when anything was edited or is gone.
 */
async function verify({ options, language }: Arguments): Promise<Outcome> {
  const data = process.env.DUIXIAN_DATA ?? join(defaultHome(process.env), '..');
  const url = options.database ?? process.env.DATABASE_URL ?? packedUrl();
  if (url === undefined) return unusable('--database', undefined);
  const folder = options.anchors ?? join(data, 'anchors');
  const anchors = anchorsIn(folder);
  if (anchors === undefined) return unusable('--anchors', folder);
  const keyPath = options.key ?? join(folder, 'anchor-key.pub.pem');
  if (!existsSync(keyPath)) return unusable('--key', keyPath);

  const db = openDatabase({ url, applicationName: 'duixian-audit', maxConnections: 2 });
  try {
    const publicKey = readFileSync(keyPath, 'utf8');
    const verified = await verifyRecord(db, { anchors, publicKey, now: instantFromUnixMs(Date.now()) });
    return verified.ok ? told(verified.value, language) : refused(verified.refusal);
  } finally {
    await db.close();
  }
}

/** The packed database of this checkout, when it runs. */
function packedUrl(): string | undefined {
  const socket = join(defaultHome(process.env), 'socket');
  if (!existsSync(socket)) return undefined;
  return `postgresql://duixian_auditor@localhost:5432/duixian?host=${encodeURIComponent(socket)}`;
}

function anchorsIn(path: string): readonly SignedAnchor[] | undefined {
  if (!existsSync(path)) return undefined;
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').flatMap(anchorOfLine));
}

function anchorOfLine(line: string): readonly SignedAnchor[] {
  try {
    const anchor = anchorFrom(JSON.parse(line));
    return anchor === undefined ? [] : [anchor];
  } catch {
    return [];
  }
}

function told({ chains, findings }: Verified, language: 'zh' | 'en'): Outcome {
  const zh = language === 'zh';
  if (findings.length > 0) return refused({ kind: 'record-not-intact', findings, chains });
  const lines = chains.map(({ region, court, records, anchors, head }) =>
    zh
      ? `地区 ${region} 法院 ${court}：${records} 条，锚 ${anchors} 个，链尾 ${head.slice(0, 16)}…`
      : `region ${region} court ${court}: ${records} records, ${anchors} anchors, head ${head.slice(0, 16)}…`,
  );
  return found({ chains, findings: [] satisfies Finding[] }, [...lines, zh ? '留痕完整' : 'the record is intact']);
}

export const auditCommands: readonly Command[] = [
  {
    name: 'audit verify',
    usage: 'audit verify [--database postgresql://…] [--anchors folder] [--key anchor-key.pub.pem]',
    run: verify,
  },
];
