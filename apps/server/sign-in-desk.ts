import type { SignInDesk } from '@duixian/courts/http';
import { DEMO_PASSWORD } from '@duixian/seed/city';
import { planCity } from '@duixian/seed/load-city';

/** 登录台 · Who can sign in to the demo city; nobody is named with real data. */
export function makeSignInDesk(of: { demo: boolean } & Pick<SignInDesk, 'openWorkOf' | 'provider'>): SignInDesk {
  return {
    provider: of.provider,
    openWorkOf: of.openWorkOf,
    demoLogins() {
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
