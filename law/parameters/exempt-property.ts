import type { Citation } from '../citation.ts';
import { seizureRules } from '../instruments/seizure-rules.ts';
import type { BothLanguages } from '../term.ts';

/** What a rule keeps from the creditor: not touched at all, touched but not sold, or a part left to live on. */
export type ExemptEffect = 'hands-off' | 'hold-not-sell' | 'keep-part';

/** 豁免规则 · One kind of property the law keeps from enforcement, and how far. */
export interface ExemptRule {
  readonly id: ExemptRuleId;
  readonly name: BothLanguages;
  readonly effect: ExemptEffect;
  readonly basis: Citation;
  /** False: the sentence applies by the office's reading and waits for the gazette. */
  readonly verified: boolean;
  readonly remark: BothLanguages | null;
}

export const EXEMPT_RULE_IDS = [
  'household-goods',
  'living-costs',
  'schooling',
  'unpublished-work',
  'aids-for-the-disabled',
  'honours',
  'treaty',
  'other-law',
  'essential-home',
] as const;
export type ExemptRuleId = (typeof EXEMPT_RULE_IDS)[number];

const third = seizureRules.article('第三条');

/** 查扣冻规定第三条、第四条. The list is data: a screen shows it, a register row names the entry that applies to it. */
export const EXEMPT_RULES: readonly ExemptRule[] = [
  rule('household-goods', '家庭生活必需的衣物、家具、炊具等', 'clothes, furniture and other things a household needs', 'hands-off'),
  {
    ...rule('living-costs', '被执行人及所扶养家属必需的生活费用', 'what the debtor and the dependants need to live', 'keep-part'),
    remark: {
      zh: '社会救助款全部不动；工资账户保留的数额由本院按当地最低生活保障标准设定',
      en: 'social aid is left alone whole; what a wages account keeps is set by the court after the local minimum standard',
    },
  },
  rule('schooling', '完成义务教育所必需的物品', 'things compulsory schooling needs', 'hands-off'),
  rule('unpublished-work', '未公开的发明、未发表的著作', 'inventions and works not yet made public', 'hands-off'),
  rule('aids-for-the-disabled', '身体缺陷所必需的辅助工具、医疗物品', 'aids and medical goods a bodily defect needs', 'hands-off'),
  rule('honours', '勋章及其他荣誉表彰的物品', 'medals and marks of honour', 'hands-off'),
  rule('treaty', '条约、协定规定免于查封的财产', 'property a treaty keeps free', 'hands-off'),
  {
    ...rule(
      'other-law',
      '法律、司法解释规定的其他财产（专用账户等）',
      'other property a law keeps free: accounts for one purpose',
      'hands-off',
    ),
    verified: false,
    remark: {
      zh: '专用账户是否免于冻结，以设立该账户的规定为准，由承办人核对',
      en: 'whether an account for one purpose is free depends on the text that made it; the officer looks it up',
    },
  },
  {
    id: 'essential-home',
    name: { zh: '生活必需的居住房屋：可以查封，不得处置', en: 'a home the family needs: may be sealed, not sold' },
    effect: 'hold-not-sell',
    basis: seizureRules.article('第四条'),
    verified: true,
    remark: {
      zh: '是否为必需住房由承办人核实；异议复议规定第二十条列有可以处置的情形',
      en: 'whether it is the needed home is found out by the officer; the objection rules, article 20, name when it may be sold',
    },
  },
];

function rule(id: ExemptRuleId, zh: string, en: string, effect: ExemptEffect): ExemptRule {
  return { id, name: { zh, en }, effect, basis: third, verified: true, remark: null };
}
