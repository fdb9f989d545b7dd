import type { Instant } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';

type Moment = Instant | string;

/** Rows about how a person comes in: second factor, tokens, invitations, sessions. */
export interface AccountTables {
  'courts.person': { person_id: string; login: string; name: string; password_hash: string; active: boolean; password_given: boolean };
  'courts.second_factor': { person_id: string; secret: string; confirmed_at: Moment | null; last_step: bigint };
  'courts.recovery_code': { person_id: string; code_hash: string; used_at: Moment | null };
  'courts.second_factor_role': { court_id: number; role: string; from_on: string; required: boolean };
  'courts.api_token': {
    token_id: string;
    token_hash: string;
    person_id: string;
    post_id: string;
    name: string;
    permissions: string[];
    created_at: Moment;
    expires_at: Moment;
    ended_at: Moment | null;
  };
  'courts.invitation': { token_hash: string; person_id: string; created_at: Moment; expires_at: Moment; used_at: Moment | null };
  'courts.session': {
    region_id: number;
    token_hash: string;
    session_id: string;
    person_id: string;
    post_id: string;
    address: string | null;
    must_enrol: boolean;
    through: string;
    created_at: Moment;
    seen_at: Moment;
    expires_at: Moment;
    ended_at: Moment | null;
  };
  'courts.identity': {
    identity_id: string;
    person_id: string;
    issuer: string;
    subject: string;
    shown_name: string;
    linked_by: string;
    linked_at: Moment;
    ended_at: Moment | null;
  };
  'courts.identity_waiting': { issuer: string; subject: string; shown_name: string; seen_at: Moment };
  'courts.provider_entry': {
    region_id: number;
    entry_hash: string;
    begun_at: Moment;
    expires_at: Moment;
    proved_at: Moment | null;
    person_id: string | null;
    entered_at: Moment | null;
  };
}

export const accounts = tablesOf<AccountTables>;
