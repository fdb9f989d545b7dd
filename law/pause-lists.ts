import type { Citation } from './citation.ts';
import { caseTimeLimits2006 } from './instruments/case-time-limits-2006.ts';
import { civilCode } from './instruments/civil-code.ts';
import { enforcementProcedureInterpretation } from './instruments/enforcement-procedure-interpretation.ts';
import { enforcementRegulations } from './instruments/enforcement-regulations.ts';
import { fundsAndGoodsRules } from './instruments/funds-and-goods-rules.ts';
import { referencePriceRules } from './instruments/reference-price-rules.ts';
import { trialTimeLimits2000 } from './instruments/trial-time-limits-2000.ts';
import type { BothLanguages, PauseListId } from './term.ts';

export interface PauseGround {
  readonly id: string;
  readonly name: BothLanguages;
  readonly basis: Citation;
}

export interface PauseList {
  readonly id: PauseListId;
  readonly name: BothLanguages;
  /**
   * shift: what was left when the pause began runs on after it.
   * six-months-after: the period ends six months after the obstacle is gone (民法典第一百九十四条).
   */
  readonly resumption: 'shift' | 'six-months-after';
  readonly grounds: readonly PauseGround[];
}

function ground(id: string, zh: string, en: string, basis: Citation): PauseGround {
  return { id, name: { zh, en }, basis };
}

/** 执行期限扣除 · Time not counted in the case term. The 2000 rules add to the list of 2006. */
const CASE_TERM: PauseList = {
  id: 'case-term',
  name: { zh: '执行案件期限扣除事由', en: 'time not counted in the term of the case' },
  resumption: 'shift',
  grounds: [
    ground('public-notice', '公告送达', 'service by public notice', caseTimeLimits2006.article('第十三条')),
    ground('deferral', '暂缓执行', 'deferral', caseTimeLimits2006.article('第十三条')),
    ground('stay', '中止执行', 'stay', enforcementRegulations.article('第六十三条')),
    ground(
      'instructions',
      '就法律适用向上级请示',
      'instructions on the law asked from the upper court',
      caseTimeLimits2006.article('第十三条'),
    ),
    ground('court-dispute', '争议报请共同上级法院', 'dispute before the common upper court', caseTimeLimits2006.article('第十三条')),
    ground('jurisdiction', '管辖权异议或管辖争议', 'objection to or dispute on jurisdiction', trialTimeLimits2000.article('第九条')),
    ground('outside-appraisal', '委托审计、评估、清理', 'audit, appraisal or liquidation by others', trialTimeLimits2000.article('第九条')),
    ground('realisation', '拍卖、变卖查封财产', 'auction or sale of what was seized', trialTimeLimits2000.article('第九条')),
  ],
};

/** 六个月扣除 · Time not counted before the applicant may turn to the upper court: a shorter list than the court's own. */
const APPLICANT_RIGHT: PauseList = {
  id: 'applicant-right',
  name: { zh: '向上一级法院申请执行的六个月扣除事由', en: "time not counted in the applicant's six months" },
  resumption: 'shift',
  grounds: [
    ground('public-notice', '公告', 'public notice', enforcementProcedureInterpretation.article('第十三条')),
    ground('outside-appraisal', '鉴定评估', 'appraisal', enforcementProcedureInterpretation.article('第十三条')),
    ground('jurisdiction', '管辖争议处理', 'dispute on jurisdiction', enforcementProcedureInterpretation.article('第十三条')),
    ground(
      'court-dispute',
      '执行争议协调',
      'coordination of an enforcement dispute',
      enforcementProcedureInterpretation.article('第十三条'),
    ),
    ground('deferral', '暂缓执行', 'deferral', enforcementProcedureInterpretation.article('第十三条')),
    ground('stay', '中止执行', 'stay', enforcementProcedureInterpretation.article('第十三条')),
  ],
};

const APPRAISAL: PauseList = {
  id: 'appraisal',
  name: { zh: '评估期限扣除事由', en: 'time not counted in the appraisal' },
  resumption: 'shift',
  grounds: [
    ground('deferral', '暂缓执行', 'deferral', referencePriceRules.article('第十九条')),
    ground('stay', '中止执行', 'stay', referencePriceRules.article('第十九条')),
  ],
};

const LIMITATION: PauseList = {
  id: 'limitation',
  name: { zh: '申请执行时效中止事由', en: 'suspension of the limitation for enforcement' },
  resumption: 'six-months-after',
  grounds: [
    ground('force-majeure', '不可抗力', 'force majeure', civilCode.article('第一百九十四条')),
    ground('other-obstacle', '其他不能行使请求权的障碍', 'another obstacle to asserting the claim', civilCode.article('第一百九十四条')),
  ],
};

/** 延缓发放 · The closed list of reasons for which money may wait; each needs approval inside the pay-out period. */
const PAYOUT_DEFERRAL: PauseList = {
  id: 'payout-deferral',
  name: { zh: '案款延缓发放事由', en: 'reasons to defer the pay-out' },
  resumption: 'shift',
  grounds: [
    ground('distribution', '需要进行案款分配', 'the money must be distributed', fundsAndGoodsRules.article('第十条')),
    ground(
      'preserved-elsewhere',
      '因另案或涉嫌犯罪被保全、冻结',
      'frozen for another case or a suspected crime',
      fundsAndGoodsRules.article('第十条'),
    ),
    ground('not-collected', '经通知未来领取', 'the creditor was told and does not collect', fundsAndGoodsRules.article('第十条')),
    ground('stay', '依法中止或者暂缓执行', 'lawful stay or deferral', fundsAndGoodsRules.article('第十条')),
    ground('other-cause', '其他正当理由', 'another good cause', fundsAndGoodsRules.article('第十条')),
  ],
};

const LISTS: { readonly [id in PauseListId]: PauseList } = {
  'case-term': CASE_TERM,
  'applicant-right': APPLICANT_RIGHT,
  appraisal: APPRAISAL,
  limitation: LIMITATION,
  'payout-deferral': PAYOUT_DEFERRAL,
};

export function pauseListOf(id: PauseListId): PauseList {
  return LISTS[id];
}

export function pauseGround(list: PauseList, id: string): PauseGround | undefined {
  return list.grounds.find((ground) => ground.id === id);
}
