import type { Ctx } from '@duixian/audit/act';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { vaultOf } from '@duixian/postgres/tx';
import { accountPlace, reachPlace } from '../rules/sealed-place.ts';
import type { ElectronicAddress } from '../rules/service-address.ts';
import { cases } from './tables.ts';

export interface ReachedAt {
  readonly phone: string | null;
  readonly address: string | null;
  readonly service: ElectronicAddress | null;
}

/** How papers reach a party from now on; whether there is such a party. */
export async function saveReach(ctx: Ctx, of: { case: CaseId; party: PartyId }, to: ReachedAt): Promise<boolean> {
  const vault = vaultOf(ctx.tx);
  const rows = await cases(ctx.tx)
    .updateTable('cases.party')
    .set({
      phone: to.phone === null ? null : vault.seal(to.phone, reachPlace('phone', of.party)),
      address: to.address,
      service_channel: to.service?.channel ?? null,
      service_address: to.service === null ? null : vault.seal(to.service.address, reachPlace('service_address', of.party)),
      service_consent_on: to.service?.consentOn.toString() ?? null,
    })
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.case)
    .where('party_id', '=', of.party)
    .returning('party_id')
    .execute();
  return rows.length === 1;
}

/** To which account a party is paid from now on. */
export async function savePayee(
  ctx: Ctx,
  of: { case: CaseId; party: PartyId },
  to: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay },
): Promise<void> {
  await cases(ctx.tx)
    .updateTable('cases.party')
    .set({
      payee_name: to.name,
      payee_bank: to.bank,
      payee_account: vaultOf(ctx.tx).seal(to.account, accountPlace(of.party)),
      payee_confirmed_on: to.confirmedOn.toString(),
    })
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.case)
    .where('party_id', '=', of.party)
    .execute();
}
