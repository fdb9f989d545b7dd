import type { Actor } from '@duixian/audit/act';
import type { JobDesk } from '@duixian/audit/job';
import type { Clock } from '@duixian/clock/clock';
import type { Court } from '@duixian/courts/queries';
import { PERMISSIONS } from '@duixian/courts/rules/permissions';
import { must } from '@duixian/kernel/assert';
import { type CourtId, courtIdFrom, idFrom, type RegionId } from '@duixian/kernel/ids';
import type { Database } from '@duixian/postgres/pool';
import { runAct } from '@duixian/postgres/region';
import { withRecord } from './record.ts';

const SYSTEM = '00000000-0000-7000-8000-000000000001';

/** What strangers do at the public doors is recorded under no court. */
const NO_COURT = courtIdFrom(0);

export function courtsOfRegion(courts: readonly Court[], region: RegionId): readonly CourtId[] {
  return [NO_COURT, ...courts.filter((court) => court.region === region).map((court) => court.courtId)];
}

/** 系统行为人 · Acts of jobs: named as the system's in every trail, over all courts of one region. */
export function systemDesk(of: {
  db: Database;
  clock: Clock;
  region: RegionId;
  courts: () => Promise<readonly Court[]>;
  signal: AbortSignal;
}): JobDesk {
  return {
    signal: of.signal,
    async act(fn) {
      const courts = (await of.courts()).filter((court) => court.region === of.region);
      const top = must(
        courts.find((court) => !courts.some((other) => other.courtId === court.parentId)),
        `region ${of.region} has a court`,
      );
      const actor: Actor = {
        personId: idFrom<'person'>(SYSTEM),
        postId: idFrom<'post'>(SYSTEM),
        name: '系统',
        courtId: top.courtId,
        teamId: null,
        role: 'system',
        permissions: new Set(PERMISSIONS),
      };
      const scope = { actor: SYSTEM, courts: courtsOfRegion(courts, of.region), reach: 'court' as const, teams: [] };
      return runAct(of.db, { region: of.region, scope }, (tx) =>
        fn(withRecord({ tx, region: of.region, actor, now: of.clock.now(), today: of.clock.today(), newId: of.clock.newId })),
      );
    },
  };
}
