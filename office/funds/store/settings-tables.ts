import type { Instant } from '@duixian/kernel/legal-day';

/** 设置与会签 · The court's own money settings, and what the supervising leader signed. */
export interface SettingsTables {
  'funds.court_setting': {
    region_id: number;
    setting_id: string;
    court_id: number;
    key: string;
    value: string;
    from_on: string;
    reason: string;
    set_by: string;
    set_on: string;
    set_at: Instant | string;
  };
  'funds.leader_signature': {
    region_id: number;
    subject_id: string;
    court_id: number;
    case_id: string;
    kind: string;
    signed_by: string;
    signed_on: string;
  };
}
