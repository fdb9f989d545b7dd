import { createPublicKey, verify } from 'node:crypto';
import { uuidV7 } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { snapshot } from '@duixian/postgres/region';
import type { Tx } from '@duixian/postgres/tx';
import { SEAL_WAIT_MINUTES } from './commands/seal-records.ts';
import { sha256 } from './digest.ts';
import { type ChainPlace, chainPage, chainPlaces, seesAll, withoutLink } from './queries/chain-pages.ts';
import { anchorText, type SignedAnchor } from './rules/anchor.ts';
import { chainCheck, type Finding } from './rules/check-chain.ts';

export interface CheckedChain {
  readonly region: number;
  readonly court: number;
  readonly records: string;
  readonly head: string;
  readonly anchors: number;
}

export interface Verified {
  readonly chains: readonly CheckedChain[];
  readonly findings: readonly Finding[];
}

export type VerifyRefusal = { readonly kind: 'login-sees-too-little' };

const PAGE = 2_000;

/**
 * 核查留痕 · Whether the record still says what was sealed, held against anchors that lie outside the database. Needs nothing
 * of the office: a login that may read three tables, the anchors, and the public key.
 */
export async function verifyRecord(
  db: Database,
  of: { anchors: readonly SignedAnchor[]; publicKey: string; now: Instant },
): Promise<Result<Verified, VerifyRefusal>> {
  if (!(await seesAll(db))) return refuse({ kind: 'login-sees-too-little' });
  const key = createPublicKey(of.publicKey);
  const genuine: SignedAnchor[] = [];
  const findings: Finding[] = [];
  for (const anchor of of.anchors) {
    if (verify(null, Buffer.from(anchorText(anchor)), key, Buffer.from(anchor.signature, 'base64'))) genuine.push(anchor);
    else findings.push({ kind: 'anchor-not-genuine', court: anchor.court, count: anchor.count });
  }
  return snapshot(db, async (tx) => {
    const chains: CheckedChain[] = [];
    for (const place of placesOf(await chainPlaces(tx), genuine)) {
      const checked = await verifyChain(
        tx,
        place,
        genuine.filter((anchor) => anchor.region === place.region && anchor.court === place.court),
      );
      chains.push(checked.chain);
      findings.push(...checked.findings);
    }
    const settled = uuidV7(of.now.subtract({ minutes: 2 * SEAL_WAIT_MINUTES }).epochMilliseconds, new Uint8Array(10));
    for (const { court, recordId } of await withoutLink(tx, settled)) findings.push({ kind: 'record-not-sealed', court, recordId });
    return ok({ chains, findings });
  });
}

/** Courts with a chain, and courts that once had one. */
function placesOf(found: readonly ChainPlace[], anchors: readonly SignedAnchor[]): readonly ChainPlace[] {
  const places = new Map<string, ChainPlace>();
  for (const { region, court } of [...found, ...anchors]) places.set(`${region}.${court}`, { region, court });
  return [...places.values()].sort((one, other) => one.region - other.region || one.court - other.court);
}

async function verifyChain(tx: Tx, at: ChainPlace, anchors: readonly SignedAnchor[]) {
  const check = chainCheck(sha256, at.court, anchors);
  const findings: Finding[] = [];
  for (let after = 0n; ; after = check.count) {
    const links = await chainPage(tx, at, after, PAGE);
    findings.push(...check.take(links));
    if (links.length < PAGE) break;
  }
  findings.push(...check.end());
  const chain: CheckedChain = { ...at, records: check.count.toString(), head: check.head, anchors: anchors.length };
  return { chain, findings };
}
