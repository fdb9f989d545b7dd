import type { Renumbered } from '../citation.ts';
import { articleLabel } from '../numerals.ts';
import { civilProcedureLaw, civilProcedureLaw2017, civilProcedureLaw2021 } from './civil-procedure-law.ts';

interface ArticleMove {
  readonly zh: string;
  readonly en: string;
  readonly in2023: number;
  readonly in2021: number;
  readonly in2017: number;
  /** False: the 2017 number follows the general shift and was not met in a text. */
  readonly read2017: boolean;
}

/** 条号对照 · Where each duty stood before the renumberings of 2022 and 2024. Older interpretations still print the old numbers. */
export const ARTICLE_MOVES = {
  recusal: { zh: '回避', en: 'recusal', in2023: 50, in2021: 50, in2017: 47, read2017: false },
  counting: { zh: '期间计算', en: 'counting of time', in2023: 85, in2021: 85, in2017: 82, read2017: false },
  missedPeriod: { zh: '期限顺延', en: 'missed period', in2023: 86, in2021: 86, in2017: 83, read2017: false },
  serviceReturn: { zh: '送达回证', en: 'return of service', in2023: 87, in2021: 87, in2017: 84, read2017: false },
  electronicService: { zh: '电子送达', en: 'electronic service', in2023: 90, in2021: 90, in2017: 87, read2017: false },
  refusedService: { zh: '留置送达', en: 'service on refusal', in2023: 89, in2021: 89, in2017: 86, read2017: false },
  postService: { zh: '委托送达、邮寄送达', en: 'service by another court or by post', in2023: 91, in2021: 91, in2017: 88, read2017: false },
  publicNotice: { zh: '公告送达', en: 'service by public notice', in2023: 95, in2021: 95, in2017: 92, read2017: false },
  preservation: { zh: '诉讼保全', en: 'preservation in the suit', in2023: 103, in2021: 103, in2017: 100, read2017: false },
  preSuitPreservation: { zh: '诉前保全', en: 'preservation before the suit', in2023: 104, in2021: 104, in2017: 101, read2017: false },
  detention: { zh: '罚款、拘留限额', en: 'limits of fine and detention', in2023: 118, in2021: 118, in2017: 115, read2017: false },
  actObjection: { zh: '执行行为异议', en: 'objection to an act', in2023: 236, in2021: 232, in2017: 225, read2017: true },
  upperCourt: { zh: '向上一级法院申请执行', en: 'application to the upper court', in2023: 237, in2021: 233, in2017: 226, read2017: true },
  outsiderObjection: { zh: '案外人异议', en: 'objection of an outsider', in2023: 238, in2021: 234, in2017: 227, read2017: true },
  delegation: { zh: '委托执行', en: 'delegation', in2023: 240, in2021: 236, in2017: 229, read2017: false },
  settlement: { zh: '执行和解', en: 'settlement', in2023: 241, in2021: 237, in2017: 230, read2017: false },
  security: { zh: '执行担保', en: 'security', in2023: 242, in2021: 238, in2017: 231, read2017: true },
  restitution: { zh: '执行回转', en: 'restitution', in2023: 244, in2021: 240, in2017: 233, read2017: false },
  awardRefusal: { zh: '不予执行仲裁裁决', en: 'refusal of an award', in2023: 248, in2021: 244, in2017: 237, read2017: true },
  notarialDeed: { zh: '公证债权文书', en: 'notarial deed', in2023: 249, in2021: 245, in2017: 238, read2017: true },
  limitation: { zh: '申请执行时效', en: 'limitation', in2023: 250, in2021: 246, in2017: 239, read2017: true },
  notice: { zh: '执行通知', en: 'enforcement notice', in2023: 251, in2021: 247, in2017: 240, read2017: true },
  report: { zh: '财产报告', en: 'property report', in2023: 252, in2021: 248, in2017: 241, read2017: false },
  deposits: { zh: '查询、冻结、划拨', en: 'deposits', in2023: 253, in2021: 249, in2017: 242, read2017: false },
  income: { zh: '扣留、提取收入', en: 'income', in2023: 254, in2021: 250, in2017: 243, read2017: false },
  seizure: { zh: '查封、扣押、拍卖', en: 'seizure', in2023: 255, in2021: 251, in2017: 244, read2017: false },
  delayedPerformance: { zh: '迟延履行', en: 'delayed performance', in2023: 264, in2021: 260, in2017: 253, read2017: true },
  sanctions: {
    zh: '限制出境、征信、媒体公布',
    en: 'exit, credit and media sanctions',
    in2023: 266,
    in2021: 262,
    in2017: 255,
    read2017: true,
  },
  obstruction: { zh: '妨害执行', en: 'obstruction', in2023: 114, in2021: 114, in2017: 111, read2017: false },
  assistanceRefused: { zh: '拒不协助执行', en: 'refusal to assist', in2023: 117, in2021: 117, in2017: 114, read2017: false },
  search: { zh: '搜查', en: 'search', in2023: 259, in2021: 255, in2017: 248, read2017: false },
  handOver: { zh: '交付财物、票证', en: 'handing over goods or papers', in2023: 260, in2021: 256, in2017: 249, read2017: false },
  vacating: { zh: '强制迁出', en: 'vacating', in2023: 261, in2021: 257, in2017: 250, read2017: false },
  titleTransfer: { zh: '办理财产权证照转移', en: 'transfer of title', in2023: 262, in2021: 258, in2017: 251, read2017: false },
  stay: { zh: '中止执行', en: 'stay', in2023: 267, in2021: 263, in2017: 256, read2017: false },
  termination: { zh: '终结执行', en: 'termination', in2023: 268, in2021: 264, in2017: 257, read2017: true },
} as const satisfies { readonly [subject: string]: ArticleMove };

export type CivilProcedureSubject = keyof typeof ARTICLE_MOVES;

/** 民事诉讼法条文 · A duty of the Civil Procedure Law, cited by the number in force on the day of the event. */
export function civilProcedure(subject: CivilProcedureSubject): Renumbered {
  const move: ArticleMove = ARTICLE_MOVES[subject];
  return {
    kind: 'renumbered',
    subjectZh: move.zh,
    subjectEn: move.en,
    editions: [
      civilProcedureLaw.article(articleLabel(move.in2023)),
      civilProcedureLaw2021.article(articleLabel(move.in2021)),
      civilProcedureLaw2017.article(articleLabel(move.in2017)),
    ],
  };
}
