import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { grid, head, item, people, table } from '../rules/paper-body.ts';
import { written } from '../rules/written-kind.ts';
import { OF_CASE } from './phrases.ts';

/** 方案 · Plans: how money is shared, how a hard act is carried out. */
export const plans = {
  'distribution-plan': written({
    kind: 'distribution-plan',
    family: 'plan',
    titleZh: '财产分配方案',
    addressee: 'parties',
    signature: 'panel',
    approval: ['director'],
    stages: ['enforcement'],
    fileSection: 'distribution',
    basis: [civilProcedureInterpretation.article('第五百零九条')],
    body: [
      people('parties.described'),
      `${OF_CASE}因被执行人{debtor.names}的财产不足以清偿所有债权，依照{basis}的规定，制作财产分配方案如下：`,
      head('一、可供分配的财产'),
      grid('plan.pool'),
      head('二、优先支付的费用'),
      '执行费用及保管、拍卖等必要费用{plan.costs}，从变价款中优先扣除。',
      head('三、参与分配的债权'),
      grid('plan.claims'),
      head('四、分配顺位和比例'),
      '{plan.order}',
      head('五、分配结果'),
      grid('plan.shares'),
      '债权人、被执行人对本方案有异议的，应当自收到本方案之日起十五日内向本院提出书面异议；逾期未提出异议的，本院按照本方案分配。',
    ],
  }),
  'vacating-plan': written({
    kind: 'vacating-plan',
    family: 'plan',
    titleZh: '强制迁出实施方案',
    addressee: 'none',
    service: { kind: 'not-served' },
    seal: 'none',
    signature: 'hand',
    stages: ['enforcement'],
    fileSection: 'disposal',
    basis: [civilProcedure('vacating')],
    body: [
      `${OF_CASE}限期迁出公告届满后被执行人仍未迁出，依照{basis}的规定，制定本方案。`,
      table(
        ['迁出标的', '{vacate.place}'],
        ['迁出人员', '{vacate.people}'],
        ['实施日', '{plan.on}'],
        ['指挥和执行人员', '{officers.present}'],
        ['见证人', '{record.witness}'],
      ),
      head('一、步骤和分工'),
      grid('plan.steps'),
      head('二、风险和预案'),
      '{plan.risks}',
      head('三、财物处理'),
      item('搬出的财物逐件登记，由{asset.custodian}接收保管，制作清单并全程录音录像；'),
      item('被执行人拒绝接收的，由此造成的损失由其自行承担。'),
    ],
  }),
} as const;
