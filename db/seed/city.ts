import type { Role } from '@duixian/courts/rules/roles';

/**
 * 衡江 · A city that does not exist, in a province whose character (衡) no court uses. One intermediate court over
 * four basic courts.
 */
export const REGION = { id: 1, nameZh: '衡江市' } as const;

export interface CitySpec {
  readonly id: number;
  readonly parent: number | null;
  readonly level: 'intermediate' | 'basic';
  readonly code: string;
  /** Short name in logins. */
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly districtZh: string;
  /** Share of the city's cases. */
  readonly share: number;
}

export const COURTS: readonly CitySpec[] = [
  {
    id: 1,
    parent: null,
    level: 'intermediate',
    code: '衡01',
    key: 'hengjiang',
    nameZh: '衡江市中级人民法院',
    nameEn: 'Hengjiang Intermediate People’s Court',
    districtZh: '衡江市',
    share: 0.04,
  },
  {
    id: 2,
    parent: 1,
    level: 'basic',
    code: '衡0101',
    key: 'linshui',
    nameZh: '衡江市临水区人民法院',
    nameEn: 'Linshui District People’s Court',
    districtZh: '临水区',
    share: 0.34,
  },
  {
    id: 3,
    parent: 1,
    level: 'basic',
    code: '衡0102',
    key: 'yunlu',
    nameZh: '衡江市云麓区人民法院',
    nameEn: 'Yunlu District People’s Court',
    districtZh: '云麓区',
    share: 0.28,
  },
  {
    id: 4,
    parent: 1,
    level: 'basic',
    code: '衡0121',
    key: 'qingping',
    nameZh: '清平县人民法院',
    nameEn: 'Qingping County People’s Court',
    districtZh: '清平县',
    share: 0.2,
  },
  {
    id: 5,
    parent: 1,
    level: 'basic',
    code: '衡0122',
    key: 'shiqiao',
    nameZh: '石桥县人民法院',
    nameEn: 'Shiqiao County People’s Court',
    districtZh: '石桥县',
    share: 0.14,
  },
];

/** Districts and counties as they lie to each other: the first row is the north, the river runs along the second. */
export const DISTRICTS = [
  { nameZh: '清平县', nameEn: 'Qingping County', words: ['清平县'], row: 1, column: 1 },
  { nameZh: '云麓区', nameEn: 'Yunlu District', words: ['云麓区'], row: 1, column: 2 },
  { nameZh: '栖霞区', nameEn: 'Qixia District', words: ['栖霞区'], row: 1, column: 3 },
  { nameZh: '临水区', nameEn: 'Linshui District', words: ['临水区'], row: 2, column: 2 },
  { nameZh: '石渡区', nameEn: 'Shidu District', words: ['石渡区'], row: 2, column: 3 },
  { nameZh: '石桥县', nameEn: 'Shiqiao County', words: ['石桥县'], row: 3, column: 3 },
] as const;

export type TeamKind =
  | 'centre'
  | 'filing'
  | 'clerical'
  | 'fast'
  | 'ordinary'
  | 'disposal'
  | 'field'
  | 'dormant'
  | 'finance'
  | 'leadership'
  | 'inspection'
  | 'administration';

export const TEAMS: readonly {
  readonly kind: TeamKind;
  readonly zh: string;
  readonly en: string;
  readonly at: 'all' | 'intermediate' | 'basic';
}[] = [
  { kind: 'leadership', zh: '局领导', en: 'Leadership', at: 'all' },
  { kind: 'centre', zh: '执行指挥中心', en: 'Command centre', at: 'all' },
  { kind: 'filing', zh: '立案窗口', en: 'Filing window', at: 'all' },
  { kind: 'clerical', zh: '事务集约组', en: 'Clerical pool', at: 'all' },
  { kind: 'ordinary', zh: '普执组', en: 'Ordinary team', at: 'all' },
  { kind: 'finance', zh: '案款财务', en: 'Case-fund finance', at: 'all' },
  { kind: 'fast', zh: '快执组', en: 'Fast team', at: 'basic' },
  { kind: 'disposal', zh: '财产处置组', en: 'Disposal team', at: 'basic' },
  { kind: 'field', zh: '现场查控组', en: 'Field team', at: 'basic' },
  { kind: 'dormant', zh: '终本维护与信访组', en: 'Dormant cases and petitions', at: 'basic' },
  { kind: 'inspection', zh: '督察', en: 'Discipline inspection', at: 'intermediate' },
  { kind: 'administration', zh: '信息管理', en: 'Administration', at: 'intermediate' },
];

export interface PostSpec {
  readonly role: Role;
  readonly team: TeamKind;
  readonly count: number;
  readonly at: 'all' | 'intermediate' | 'basic';
}

/** Sixty-eight people: the money chain, the filing chain and the seal are in different hands at every court. */
export const POSTS: readonly PostSpec[] = [
  { role: 'reception', team: 'filing', count: 1, at: 'basic' },
  { role: 'filing', team: 'filing', count: 1, at: 'all' },
  { role: 'centre', team: 'centre', count: 1, at: 'all' },
  { role: 'seal', team: 'clerical', count: 1, at: 'all' },
  { role: 'clerk', team: 'clerical', count: 1, at: 'all' },
  { role: 'finance', team: 'finance', count: 1, at: 'all' },
  { role: 'director', team: 'leadership', count: 1, at: 'all' },
  { role: 'supervisor', team: 'centre', count: 1, at: 'all' },
  { role: 'judge', team: 'ordinary', count: 1, at: 'all' },
  { role: 'judge', team: 'fast', count: 1, at: 'basic' },
  { role: 'judge', team: 'disposal', count: 1, at: 'basic' },
  { role: 'assistant', team: 'ordinary', count: 1, at: 'basic' },
  { role: 'bailiff', team: 'field', count: 1, at: 'basic' },
  { role: 'judge', team: 'ordinary', count: 1, at: 'basic' },
  { role: 'president', team: 'leadership', count: 1, at: 'intermediate' },
  { role: 'upper-court', team: 'centre', count: 1, at: 'intermediate' },
  { role: 'inspector', team: 'inspection', count: 1, at: 'intermediate' },
  { role: 'administrator', team: 'administration', count: 1, at: 'intermediate' },
  { role: 'president', team: 'leadership', count: 1, at: 'basic' },
];

/** For the demo city alone; every person of it has it. */
export const DEMO_PASSWORD = 'duixian-demo';
