import type { AssetKind } from './found-property.ts';

/** 总对总 or 点对点: the national link with head offices, or a link with one office of the region. */
export type LinkFamily = 'national' | 'regional';

export interface CityAgency {
  readonly code: string;
  readonly path: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly keeps: AssetKind;
  readonly family: LinkFamily;
}

const BANKS: readonly (readonly [slug: string, nameZh: string, nameEn: string, family: LinkFamily])[] = [
  ['hengchuan', '衡川银行', 'Bank of Hengchuan', 'national'],
  ['huaheng', '华衡银行', 'Huaheng Bank', 'national'],
  ['jiuheng', '九衡商业银行', 'Jiuheng Commercial Bank', 'national'],
  ['dongling', '东岭银行', 'Bank of Dongling', 'national'],
  ['nanpu', '南浦银行', 'Bank of Nanpu', 'national'],
  ['xize', '西泽银行', 'Bank of Xize', 'national'],
  ['beizhu', '北渚银行', 'Bank of Beizhu', 'national'],
  ['hengzhou', '恒州银行', 'Bank of Hengzhou', 'national'],
  ['jiahe', '嘉禾储蓄银行', 'Jiahe Savings Bank', 'national'],
  ['guangji', '广济银行', 'Guangji Bank', 'national'],
  ['tonghui', '通汇银行', 'Tonghui Bank', 'national'],
  ['linjiang', '临江实业银行', 'Linjiang Industrial Bank', 'national'],
  ['shuchuan', '数川网上银行', 'Shuchuan Online Bank', 'national'],
  ['muyang', '沐阳农商银行', 'Muyang Rural Commercial Bank', 'regional'],
  ['qixia', '栖霞商业银行', 'Qixia Commercial Bank', 'regional'],
  ['yunlu', '云麓村镇银行', 'Yunlu Village Bank', 'regional'],
  ['shidu', '石渡农村信用社', 'Shidu Rural Credit Union', 'regional'],
];

const PLATFORMS: readonly (readonly [slug: string, nameZh: string, nameEn: string])[] = [
  ['hengfutong', '衡付通', 'Hengfutong Payments'],
  ['muqianbao', '沐钱包', 'Mu Wallet'],
  ['chuanpay', '川易付', 'Chuan Easy Pay'],
];

/**
 * 衡江 · Whom the office of the demo city can ask: every bank and payment platform, and the offices that register the rest.
 * The list is a setting; none of them exists.
 */
export const CITY_AGENCIES: readonly CityAgency[] = [
  { code: 'bank-hengjiang', path: '/bank', nameZh: '衡江银行', nameEn: 'Bank of Hengjiang', keeps: 'deposit', family: 'national' },
  {
    code: 'real-estate-hengjiang',
    path: '/real-estate',
    nameZh: '衡江市不动产登记中心',
    nameEn: 'Hengjiang Real Estate Registry',
    keeps: 'real-estate',
    family: 'regional',
  },
  {
    code: 'vehicle-hengjiang',
    path: '/vehicle',
    nameZh: '衡江市车辆管理所',
    nameEn: 'Hengjiang Vehicle Office',
    keeps: 'vehicle',
    family: 'national',
  },
  ...BANKS.map(([slug, nameZh, nameEn, family]): CityAgency => {
    return { code: `bank-${slug}`, path: `/banks/${slug}`, nameZh, nameEn, keeps: 'deposit', family };
  }),
  ...PLATFORMS.map(([slug, nameZh, nameEn]): CityAgency => {
    return { code: `pay-${slug}`, path: `/pay/${slug}`, nameZh, nameEn, keeps: 'deposit', family: 'national' };
  }),
  {
    code: 'market-hengjiang',
    path: '/market',
    nameZh: '衡江市市场监督管理局',
    nameEn: 'Hengjiang Market Supervision',
    keeps: 'equity',
    family: 'national',
  },
  {
    code: 'securities-depository',
    path: '/securities',
    nameZh: '衡岭证券登记公司',
    nameEn: 'Hengling Securities Depository',
    keeps: 'securities',
    family: 'national',
  },
  {
    code: 'housing-fund-hengjiang',
    path: '/housing-fund',
    nameZh: '衡江市住房公积金中心',
    nameEn: 'Hengjiang Housing Fund',
    keeps: 'housing-fund',
    family: 'regional',
  },
];

export const CITY_COURT_BANK = {
  code: 'court-bank-hengjiang',
  path: '/court-bank',
  nameZh: '衡江农商银行（案款专户）',
  nameEn: 'Hengjiang Rural Bank, case accounts',
} as const;
