import type { Id } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { INVITATION_HOURS } from '../rules/account.ts';
import { type CourtTableRefusal, readCourtTable } from '../rules/court-table.ts';
import { hashOfToken, newInvitation } from '../session.ts';
import { inviteAdministrator, saveCourts, somebodyCanSignIn, topCourt } from '../store/first-start.ts';

/**
 * 首次启动 · Courts from the file, when one is given; and, as long as nobody can sign in, a link that lets one administrator set
 * a password. Each start makes a new link and the older one opens nothing.
 */
export async function firstStart(
  owner: Database,
  of: { courtTable: string | undefined; now: Instant; today: LegalDay; newId: <K extends string>() => Id<K> },
): Promise<Result<{ invitation: string | undefined }, CourtTableRefusal | { readonly kind: 'no-courts' }>> {
  if (of.courtTable !== undefined) {
    const read = readCourtTable(of.courtTable);
    if (!read.ok) return read;
    await saveCourts(owner, read.value);
  }
  if (await somebodyCanSignIn(owner)) return ok({ invitation: undefined });
  const court = await topCourt(owner);
  if (court === undefined) return refuse({ kind: 'no-courts' });
  const invitation = newInvitation();
  const until = of.now.add({ hours: INVITATION_HOURS }).toString();
  const ids = { person: of.newId<'person'>(), post: of.newId<'post'>() };
  await inviteAdministrator(owner, {
    ...ids,
    court,
    today: of.today.toString(),
    hash: hashOfToken(invitation),
    at: of.now.toString(),
    until,
  });
  return ok({ invitation });
}
