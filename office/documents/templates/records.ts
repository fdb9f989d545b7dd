import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { coordinationOpinion } from '@duixian/law/instruments/coordination-opinion';
import { currentEndRules } from '@duixian/law/instruments/current-end-rules';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { seizureRules } from '@duixian/law/instruments/seizure-rules';
import { settlementRules } from '@duixian/law/instruments/settlement-rules';
import { grid, people, sign, table } from '../rules/paper-body.ts';
import { ALWAYS, OPEN, WORKING, written } from '../rules/written-kind.ts';

const record = { family: 'record', addressee: 'none', stages: WORKING } as const;
const where = [
  ['案　　号', '{case.number}'],
  ['时　　间', '{record.at}'],
  ['地　　点', '{record.place}'],
  ['执行人员', '{officers.present}'],
] as const;
const READ = '以上笔录已经阅读（宣读），记录无误。依据：{basis}。';

/** 笔录 · Records of what was said and done, read and signed by those present. */
export const records = {
  'first-reception-record': written({
    ...record,
    kind: 'first-reception-record',
    titleZh: '初次接待笔录',
    stages: OPEN,
    once: 'case',
    fileSection: 'filing',
    basis: [coordinationOpinion.article('第一条')],
    body: [
      table(
        ...where,
        ['申请执行人', '{creditor.names}'],
        ['被执行人', '{debtor.names}'],
        ['案　　由', '{case.cause}'],
        ['财产线索', '{reception.clues}'],
        ['送达地址', '{reception.address}'],
        ['收款账户', '{reception.payee}'],
        ['诉　　求', '{reception.wish}'],
      ),
      '风险告知：被执行人没有财产或者财产不足的，债权可能不能实现或者不能全部实现；提供虚假线索、逾期不提供线索或者不预交费用的，由申请执行人承担相应后果。本人已经知悉。',
      READ,
      sign('申请执行人（签名）'),
      sign('接待人（签名）'),
    ],
  }),
  'investigation-record': written({
    ...record,
    kind: 'investigation-record',
    titleZh: '调查笔录',
    fileSection: 'search',
    basis: [propertyInvestigationRules.article('第十二条')],
    body: [
      table(...where, ['被调查人', '{record.person}'], ['案　　由', '{case.cause}']),
      grid('record.words'),
      READ,
      sign('被调查人（签名）'),
      sign('执行人员（签名）'),
      sign('书记员（签名）'),
    ],
  }),
  'search-record': written({
    ...record,
    kind: 'search-record',
    titleZh: '搜查笔录',
    fileSection: 'search',
    basis: [civilProcedureInterpretation.article('第四百九十八条')],
    body: [
      table(...where, ['被搜查人', '{debtor.names}'], ['搜查处所', '{search.place}'], ['在场人、见证人', '{record.witness}']),
      grid('record.words'),
      '搜查人员已经出示搜查令和工作证件。发现的财产另附清单。',
      READ,
      sign('被搜查人（签名）'),
      sign('见证人（签名）'),
      sign('执行人员（签名）'),
    ],
  }),
  'seizure-record': written({
    ...record,
    kind: 'seizure-record',
    titleZh: '查封（扣押）笔录及财产清单',
    fileSection: 'control',
    basis: [seizureRules.article('第十八条')],
    body: [
      table(
        ...where,
        ['被执行人', '{debtor.names}'],
        ['执行依据', '{ruling.number}执行裁定书'],
        ['在场人、见证人', '{record.witness}'],
        ['保管人', '{asset.custodian}'],
        ['期　　限', '{asset.from}起至{asset.until}止'],
      ),
      grid('asset.list'),
      READ,
      sign('被执行人（签名）'),
      sign('见证人（签名）'),
      sign('保管人（签名）'),
      sign('执行人员（签名）'),
    ],
  }),
  'settlement-record': written({
    ...record,
    kind: 'settlement-record',
    titleZh: '执行和解笔录',
    fileSection: 'objections',
    basis: [settlementRules.article('第一条'), settlementRules.article('第二条')],
    body: [
      table(...where, ['案　　由', '{case.cause}']),
      people('parties.described'),
      '双方当事人自愿协商，就{title.court}{title.number}{title.name}的履行达成和解如下：',
      grid('settlement.terms'),
      '本院告知：一方不履行和解协议的，申请执行人可以申请恢复执行原生效法律文书，也可以就履行和解协议另行起诉；恢复执行时，已履行的部分予以扣除。',
      READ,
      sign('申请执行人（签名）'),
      sign('被执行人（签名）'),
      sign('执行人员（签名）'),
    ],
  }),
  'current-end-interview-record': written({
    ...record,
    kind: 'current-end-interview-record',
    titleZh: '终结本次执行程序约谈笔录',
    stages: ALWAYS,
    fileSection: 'closing',
    basis: [currentEndRules.article('第五条')],
    body: [
      table(
        ...where,
        ['申请执行人', '{creditor.names}'],
        ['被执行人', '{debtor.names}'],
        ['已采取的措施', '{round.measures}'],
        ['财产调查', '{round.search}'],
        ['已实现债权', '{round.realised}'],
        ['未实现债权', '{round.remaining}'],
      ),
      '本院告知：本案拟终结本次执行程序；终结后，申请执行人的债权不消灭，发现财产可以随时申请恢复执行，不受时效限制；本院五年内每六个月主动查询一次财产并告知结果。',
      '申请执行人的意见：{round.heard}',
      READ,
      sign('申请执行人（签名）'),
      sign('执行人员（签名）'),
    ],
  }),
} as const;
