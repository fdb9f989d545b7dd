import type { Actor } from '@duixian/audit/act';
import { recordAct } from '@duixian/audit/commands/record-act';
import type { Clock } from '@duixian/clock/clock';
import { whoseToken } from '@duixian/courts/queries/whose-token';
import { hashOfToken } from '@duixian/courts/session';
import type { Knock } from '@duixian/http/handle';
import type { RegionId } from '@duixian/kernel/ids';
import type { Database } from '@duixian/postgres/pool';
import { withRegion } from '@duixian/postgres/region';
import type { Scope } from '@duixian/postgres/setting';
import { NOBODY } from './nobody.ts';

/** Whoever tries the same door again and again leaves one row in this time. */
const SAME_MS = 600_000;
const MOST_REMEMBERED = 20_000;

export interface RefusalBook {
  note(visitor: { readonly actor: Actor; readonly region: RegionId; readonly scope: Scope }, knock: Knock, kind: string): Promise<void>;
  /** 旧凭证 · A session or a token that has ended or run out, used again: once for each, as long as the server runs. */
  noteEnded(region: RegionId, knock: Knock): Promise<void>;
}

/** 越权留痕 · A known person who asked for what is not theirs: a right they do not hold, or a thing they may not know of. */
export function openRefusalBook({ db, clock }: { readonly db: Database; readonly clock: Clock }): RefusalBook {
  const last = new Map<string, number>();
  const ended = new Set<string>();
  return {
    async noteEnded(region, knock) {
      const tokenHash = hashOfToken(knock.token ?? '');
      if (ended.has(tokenHash) || ended.size >= MOST_REMEMBERED) return;
      ended.add(tokenHash);
      const nowhere = { actor: NOBODY, courts: [], reach: 'own', teams: [] } as const;
      await withRegion(db, { region, scope: nowhere }, async (tx) => {
        const whose = await whoseToken(tx, region, tokenHash, knock.machine);
        // Made up by a stranger: there is nobody to name.
        if (!whose) return;
        const { personId, postId, name, courtId, teamId, role } = whose;
        const actor = { personId, postId, name, courtId, teamId, role, permissions: new Set<string>(), address: knock.address };
        await recordAct(
          { tx, region, actor, now: clock.now(), today: clock.today(), newId: clock.newId },
          {
            type: 'courts.ended-entry-used',
            subject: personId,
            facts: { door: knock.path, changes: knock.changes, machine: knock.machine },
          },
        );
      });
    },
    async note({ actor, region, scope }, knock, kind) {
      if (kind !== 'no-right' && kind !== 'not-found') return;
      const at = kind === 'no-right' ? knock.permission : knock.path;
      const key = `${actor.personId} ${kind} ${at}`;
      const nowMs = clock.now().epochMilliseconds;
      if (nowMs - (last.get(key) ?? Number.NEGATIVE_INFINITY) < SAME_MS) return;
      last.delete(key);
      last.set(key, nowMs);
      const [oldest] = last.keys();
      if (last.size > MOST_REMEMBERED && oldest !== undefined) last.delete(oldest);
      const facts = { why: kind, permission: knock.permission, door: knock.path, changes: knock.changes };
      await withRegion(db, { region, scope }, (tx) =>
        recordAct(
          { tx, region, actor, now: clock.now(), today: clock.today(), newId: clock.newId },
          { type: 'courts.refused-at-door', subject: actor.personId, facts },
        ),
      );
    },
  };
}
