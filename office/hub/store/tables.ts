import type { PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

export interface HubTables {
  'hub.office_order': {
    region_id: number;
    order_id: string;
    court_id: number;
    case_id: string | null;
    tile: string;
    row_kind: string;
    row_id: string;
    what: string;
    label: string | null;
    words: string;
    check_kind: string | null;
    issued_by: string;
    issued_on: string;
    issued_at: string;
    addressee_id: string;
    read_due_on: string;
    answer_due_on: string;
    /** How the answer day was counted; null when the day itself was named. */
    answer_term: string | null;
    /** The answer day that both sides were told had passed. */
    overdue_told_for: string | null;
    verify_due_on: string | null;
    delivered_on: string | null;
    delivered_at: string | null;
    read_on: string | null;
    read_at: string | null;
    answered_on: string | null;
    answered_at: string | null;
    state: string;
    outcome: string | null;
    rounds: number;
    checked_on: string | null;
    checked_facts: string | null;
    check_holds: boolean | null;
    closed_on: string | null;
    closed_by: string | null;
  };
  'hub.order_word': {
    region_id: number;
    word_id: string;
    order_id: string;
    court_id: number;
    addressee_id: string;
    issued_by: string;
    kind: string;
    words: string;
    late_days: number | null;
    said_by: string;
    said_on: string;
    said_at: string;
  };
  'hub.notice': {
    region_id: number;
    notice_id: string;
    court_id: number;
    person_id: string;
    channel: string;
    kind: string;
    source_id: string;
    case_id: string | null;
    facts: string;
    sent_by: string;
    sent_on: string;
    sent_at: string;
    received_on: string | null;
    received_at: string | null;
    receipt: string | null;
    failed_reason: string | null;
    seen_at: string | null;
  };
  'hub.notice_address': {
    region_id: number;
    person_id: string;
    channel: string;
    court_id: number;
    /** Null once the person wants no more notices there. */
    address: string | null;
    set_at: string;
  };
}

export const hub = tablesOf<HubTables>;

/** Who writes, where and when. */
export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LegalDay;
}

export function stampOf(ctx: {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly actor: { readonly personId: PersonId };
  readonly now: Instant;
  readonly today: LegalDay;
}): Stamp {
  return { tx: ctx.tx, region: ctx.region, person: ctx.actor.personId, now: ctx.now, today: ctx.today };
}
