import type { Ctx } from '@duixian/audit/act';
import { changedFrom, maskedNumber } from '@duixian/audit/rules/changed';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { partiesOf } from '../queries.ts';
import { type AddressRefusal, type AskedAddress, addressMeant, checkAddress } from '../rules/service-address.ts';
import { type ReachedAt, saveReach } from '../store/parties.ts';
import { holdCase } from './move-case.ts';

/** 送达地址确认 · What a party confirms of how papers reach them. The former addresses stay on the record of the act. */
export async function confirmAddress(
  ctx: Ctx,
  input: { case: CaseId; party: PartyId; phone?: string | null | undefined; address: string | null; service: AskedAddress | null },
): Promise<Result<{ partyId: PartyId }, AddressRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const before = (await partiesOf(ctx.tx, ctx.region, input.case)).find((party) => party.partyId === input.party);
  if (before === undefined) return refuse({ kind: 'not-found' });
  const service = addressMeant(input.service, before.service);
  const checked = checkAddress(service, ctx.today);
  if (!checked.ok) return checked;
  const to: ReachedAt = { address: input.address, service, phone: input.phone === undefined ? before.phone : input.phone };
  await saveReach(ctx, input, to);
  await ctx.record({
    type: 'cases.address-confirmed',
    subject: input.party,
    case: input.case,
    facts: { party: before.name },
    changed: changedFrom(reachOf(before), reachOf(to)),
  });
  return ok({ partyId: input.party });
}

function reachOf({ phone, address, service }: ReachedAt | Awaited<ReturnType<typeof partiesOf>>[number]) {
  return {
    phone: phone === null ? null : maskedNumber(phone),
    address,
    service: service && { ...service, address: addressShown(service), consentOn: service.consentOn.toString() },
  };
}

/** A telephone is never written whole into the record of acts. */
function addressShown({ channel, address }: { readonly channel: string; readonly address: string }): string {
  return channel === 'sms' ? maskedNumber(address) : address;
}
