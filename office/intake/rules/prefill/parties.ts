import type { LitigationRole, PartyType } from './reading.ts';
import type { Passage } from './source-text.ts';

/** A party before anyone knows who owes whom. */
export interface NamedParty {
  readonly id: string;
  readonly name: string | null;
  /** The name as the clean text has it: names are searched with this. */
  readonly cleanName: string;
  readonly type: PartyType;
  readonly role: LitigationRole;
  /** The side taken in the first instance: on appeal either side may be the appellant. */
  readonly side: 'claiming' | 'defending' | 'third';
  readonly aliases: readonly string[];
  readonly passage: Passage;
}

export const ORGANISATION =
  /(?:公司|支行|分行|银行|信用社|联社|合作社|委员会|居委会|村委会|厂|店|商行|经营部|经营者协会|中心|医院|学校|大学|学院|幼儿园|政府|局|所|集团|事务所|基金会|协会|部|小组|场|馆|站|社|宾馆|酒店|超市|企业|工作室|\(有限合伙\)|（有限合伙）|工厂|铺|行|队|院)$/;

export function litigationRole(role: string, bracket: string): LitigationRole {
  if (role === '上诉人' || role === '再审申请人' || role === '申请再审人') return 'appellant';
  if (role === '被上诉人' || (role === '被申请人' && /审/.test(bracket))) return 'appellee';
  if (role === '申请执行人') return 'enforcement_applicant';
  if (role === '被执行人') return 'enforcement_respondent';
  if (/第三人/.test(role)) return 'third_party';
  if (role === '反诉被告' || (/原告|^申请人/.test(role) && role !== '反诉原告'))
    return role === '反诉被告' || /反诉被告/.test(bracket) ? 'plaintiff_and_counter_defendant' : 'plaintiff';
  return role === '反诉原告' || /反诉原告/.test(bracket) ? 'defendant_and_counter_plaintiff' : 'defendant';
}

/** 上诉人（原审被告） · The bracket tells the side; without one, who appeals or applies is taken as claiming. */
export function sideOf(role: string, bracket: string): NamedParty['side'] {
  const first = /(?:原审|一审)[^，、）]{0,4}?(原告|被告|第三人|申请人)/.exec(bracket)?.[1];
  if (first !== undefined) return first === '第三人' ? 'third' : first === '被告' ? 'defending' : 'claiming';
  if (/第三人/.test(role)) return 'third';
  if (role === '反诉原告') return 'defending';
  return /原告|反诉被告|^上诉人|再审申请人|申请再审人|申请执行人|^申请人/.test(role) ? 'claiming' : 'defending';
}

export function partyType(name: string): PartyType {
  if (ORGANISATION.test(name) && name.length > 3) return 'organization';
  return /^[一-龥·某×xX*＊]{1,14}[甲乙丙丁戊己\d]?$/.test(name) && (name.length <= 8 || name.includes('·')) ? 'natural_person' : null;
}
