import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { enforcementSupervisionOpinion } from '@duixian/law/instruments/enforcement-supervision-opinion';
import { fundsAndGoodsRules } from '@duixian/law/instruments/funds-and-goods-rules';
import { sign, space, table } from '../rules/paper-body.ts';
import { ALWAYS, OPEN, written } from '../rules/written-kind.ts';

const form = { family: 'form', addressee: 'none', stages: ALWAYS } as const;

/** 表单 · Inner forms and forms parties fill in by hand. */
export const forms = {
  'deposit-approval-form': written({
    ...form,
    kind: 'deposit-approval-form',
    titleZh: '执行款提存审批表',
    fileSection: 'funds',
    basis: [fundsAndGoodsRules.article('第十六条')],
    body: [
      table(
        ['案　　号', '{case.number}'],
        ['案　　由', '{case.cause}'],
        ['申请执行人', '{creditor.names}'],
        ['被执行人', '{debtor.names}'],
        ['提存金额', '{deposit.amount}'],
        ['提存事由', '{deposit.reason}'],
      ),
      space('承办人意见'),
      space('执行局长或者主管院领导审批意见'),
      space('财务部门办理情况'),
      '依据：{basis}。',
    ],
  }),
  'service-address-form': written({
    ...form,
    kind: 'service-address-form',
    titleZh: '送达地址确认书',
    addressee: 'none',
    stages: OPEN,
    fileSection: 'parties',
    basis: [civilProcedureInterpretation.article('第一百三十六条'), civilProcedureInterpretation.article('第一百三十七条')],
    body: [
      table(['案　　号', '{case.number}'], ['申请执行人', '{creditor.names}'], ['被执行人', '{debtor.names}']),
      '告知：当事人应当准确填写送达地址；地址变更应当及时书面告知本院。因地址不准确、变更未告知、本人或者指定代收人拒收，致使文书未能实际接收的，文书退回之日或者送达人记明情况之日视为送达之日。在第一审程序确认的地址，适用于执行程序。',
      space('确认人、证件号码'),
      space('邮寄送达地址、邮编、收件人、电话'),
      space('是否同意电子送达（同意的写明手机号、电子邮箱）'),
      '依据：{basis}。',
      sign('确认人（签名或者盖章）'),
      sign('经办人（签名）'),
    ],
  }),
  'service-return-form': written({
    ...form,
    kind: 'service-return-form',
    titleZh: '送达回证',
    fileSection: 'service',
    basis: [civilProcedure('serviceReturn')],
    body: [
      table(
        ['案　　号', '{case.number}'],
        ['案　　由', '{case.cause}'],
        ['送达文书', '{publication.papers}'],
        ['受送达人', '{record.person}'],
        ['送达地点', '{record.place}'],
      ),
      space('受送达人签名或者盖章、收到日期'),
      space('代收人签名、与受送达人的关系及代收理由'),
      space('未能送达的理由、留置送达的过程和见证'),
      '依据：{basis}。受送达人在送达回证上的签收日期为送达日期。',
      sign('送达人（签名）'),
    ],
  }),
  'payee-account-form': written({
    ...form,
    kind: 'payee-account-form',
    titleZh: '收款账户确认书',
    stages: OPEN,
    fileSection: 'funds',
    basis: [enforcementSupervisionOpinion.article('第20条')],
    body: [
      table(['案　　号', '{case.number}'], ['申请执行人', '{creditor.names}'], ['被执行人', '{debtor.names}']),
      '告知：案款只发放至申请执行人本人的账户；委托他人代收的，应当提交特别授权的委托书，并经本院核实。账户变更应当书面告知本院。',
      space('户名、账号'),
      space('开户银行（写到支行）、行号'),
      '依据：{basis}。',
      sign('申请执行人（签名或者盖章）'),
      sign('经办人（签名）'),
    ],
  }),
} as const;
