import type { Clock } from '@duixian/clock/clock';
import { signOut } from '@duixian/courts/commands/end-session';
import { signIn } from '@duixian/courts/commands/sign-in';
import type { SignInDesk } from '@duixian/courts/http';
import { idFrom, type RegionId } from '@duixian/kernel/ids';
import type { Database } from '@duixian/postgres/pool';
import { withRegion } from '@duixian/postgres/region';
import { DEMO_PASSWORD } from '@duixian/seed/city';
import { planCity } from '@duixian/seed/load-city';

const NOBODY = idFrom<'person'>('00000000-0000-7000-8000-000000000000');

/** 登录台 · Sign-in in a transaction that is kept also when it says no, so that wrong words are counted. */
export function makeSignInDesk(of: { db: Database; clock: Clock; region: RegionId; demo: boolean }): SignInDesk {
  const { db, clock, region } = of;
  return {
    signIn: (input) =>
      withRegion(db, { region, scope: { actor: NOBODY, courts: [], reach: 'own', teams: [] } }, (tx) =>
        signIn({ tx, now: clock.now(), today: clock.today() }, input),
      ),
    signOut,
    async demoLogins() {
      if (!of.demo) return { password: null, rows: [] };
      const rows = planCity().people.map(({ login, name, role, court }) => ({
        login,
        name,
        role,
        courtZh: court.nameZh,
        courtEn: court.nameEn,
      }));
      return { password: DEMO_PASSWORD, rows };
    },
  };
}
