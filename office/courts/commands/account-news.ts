import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';

/** What of an account was changed. */
export type AccountPart = 'password' | 'second-factor' | 'identity' | 'token';

/** 账号变动 · Whoever changed it, also from one’s own seat: the person is told, so that a stranger’s hand is noticed. */
export function accountNews(ctx: Ctx, person: PersonId, part: AccountPart): readonly OfficeEvent[] {
  const { name: by, courtId: court, address = '' } = ctx.actor;
  return [{ type: 'courts.account-changed', facts: { person, part, by, court, address }, serialKey: person }];
}
