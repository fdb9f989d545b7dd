import { plain } from '@duixian/contract/facts';
import type { CaseId, CourtId, Id, PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Gate } from './rules/gate.ts';

export interface ClosingTables {
  'closing.closing': {
    region_id: number;
    closing_id: string;
    case_id: string;
    court_id: number;
    kind: string;
    gate: string;
    closed_by: string;
    closed_on: string;
    closed_at: string;
  };
}

const written = tablesOf<ClosingTables>;

export async function insertClosing(
  at: { tx: Tx; region: RegionId; person: PersonId; today: LegalDay; now: Instant },
  of: { closingId: Id<'closing'>; caseId: CaseId; court: CourtId; kind: 'paid-in-full'; gate: Gate },
): Promise<void> {
  await written(at.tx)
    .insertInto('closing.closing')
    .values({
      region_id: at.region,
      closing_id: of.closingId,
      case_id: of.caseId,
      court_id: of.court,
      kind: of.kind,
      gate: JSON.stringify(plain(of.gate)),
      closed_by: at.person,
      closed_on: at.today.toString(),
      closed_at: at.now.toString(),
    })
    .execute();
}
