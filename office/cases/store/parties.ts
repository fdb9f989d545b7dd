import type { Ctx } from '@duixian/audit/act';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { ElectronicAddress } from '../rules/service-address.ts';
import { cases } from './tables.ts';

export interface ReachedAt {
  readonly phone: string | null;
  readonly address: string | null;
  readonly service: ElectronicAddress | null;
}

/** How papers reach a party from now on; whether there is such a party. */
export async function saveReach(ctx: Ctx, of: { case: CaseId; party: PartyId }, to: ReachedAt): Promise<boolean> {
  const rows = await cases(ctx.tx)
    .updateTable('cases.party')
    .set({
      phone: to.phone,
      address: to.address,
      service_channel: to.service?.channel ?? null,
      service_address: to.service?.address ?? null,
      service_consent_on: to.service?.consentOn.toString() ?? null,
    })
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.case)
    .where('party_id', '=', of.party)
    .returning('party_id')
    .execute();
  return rows.length === 1;
}
