import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { onlineAuctionRules } from '@duixian/law/instruments/online-auction-rules';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { seizureRules } from '@duixian/law/instruments/seizure-rules';
import { table } from '../rules/paper-body.ts';
import { auctionDeposit } from '../rules/receiver-rules.ts';
import { WORKING, written } from '../rules/written-kind.ts';
import { IN_CASE, OF_CASE } from './phrases.ts';

const announcement = { family: 'announcement', addressee: 'none', stages: WORKING } as const;

/** 公告 · Announcements: to everybody, by hanging out or on a platform. */
export const announcements = {
  'reward-announcement': written({
    ...announcement,
    kind: 'reward-announcement',
    titleZh: '悬赏公告',
    fileSection: 'search',
    satisfies: ['reward-decision'],
    basis: [propertyInvestigationRules.article('第二十一条'), propertyInvestigationRules.article('第二十二条')],
    body: [
      `${OF_CASE}申请执行人书面申请悬赏查找被执行人{debtor.names}的可供执行财产。依照{basis}的规定，公告如下：`,
      table(
        ['征集线索', '{reward.wanted}'],
        ['悬赏金', '{reward.rule}'],
        ['有效期至', '{reward.until}'],
        ['联系方式', '{court.address}，{officer.phone}'],
      ),
      '提供本院尚未掌握的财产线索，使债权全部或者部分实现的，依照上述条件发放悬赏金；悬赏金由申请执行人承担，从执行到位的款项中支付。本院对举报人的身份和线索保密。依法负有报告、协助义务的人员不适用本公告。',
    ],
  }),
  'seizure-announcement': written({
    ...announcement,
    kind: 'seizure-announcement',
    titleZh: '查封公告',
    fileSection: 'control',
    basis: [civilProcedure('seizure'), seizureRules.article('第七条')],
    body: [
      `${IN_CASE}本院作出的{ruling.number}执行裁定书已经发生法律效力。依照{basis}的规定，查封被执行人{debtor.names}所有的{asset.description}，查封期限自{asset.from}起至{asset.until}止。`,
      '查封期间，任何单位和个人不得转移、毁损、设定负担或者实施其他有碍执行的行为；擅自揭去、毁损本公告或者封条的，依法追究责任。对查封财产主张权利的，应当向本院提出书面异议。',
    ],
  }),
  'auction-announcement': written({
    ...announcement,
    kind: 'auction-announcement',
    titleZh: '拍卖公告',
    fileSection: 'disposal',
    receiver: [auctionDeposit],
    basis: [onlineAuctionRules.article('第十二条'), onlineAuctionRules.article('第十三条')],
    body: [
      `${IN_CASE}本院依照{basis}的规定，在{sale.platform}公开拍卖下列财产：`,
      table(
        ['拍卖标的', '{asset.description}'],
        ['竞价时间', '{sale.starts-on}至{sale.ends-on}（{sale.round}）'],
        ['参考价', '{price.amount:figures}'],
        ['起拍价', '{sale.start-price}'],
        ['保证金', '{sale.deposit:figures}'],
        ['增价幅度', '{sale.step:figures}'],
        ['看样与咨询', '{sale.view}'],
        ['瑕疵与税费', '{sale.flaws}'],
      ),
      '凡具备完全民事行为能力的单位和个人均可参加竞买；标的物设有购买资格限制的，竞买人应当具备资格。竞买人应当在竞价前交纳保证金；竞得后不按期付清价款的，保证金不予退还，重新拍卖时不得参加竞买。',
      '优先购买权人应当在竞价程序开始前向本院确认资格；当事人、担保物权人和其他利害关系人可以参加竞买，不参加的请关注拍卖活动的全过程。',
    ],
  }),
  'vacate-announcement': written({
    ...announcement,
    kind: 'vacate-announcement',
    titleZh: '限期迁出公告',
    signature: 'president',
    approval: ['director', 'president'],
    fileSection: 'disposal',
    basis: [civilProcedure('vacating')],
    body: [
      `${OF_CASE}依照{basis}的规定，责令被执行人{debtor.names}及{vacate.people}于{vacate.by}前迁出{vacate.place}，将房屋内财物自行搬离，并将房屋、土地交付本院。`,
      '逾期不迁出的，本院将依法强制执行，由此产生的费用由被执行人承担；妨害执行的，依法予以罚款、拘留，构成犯罪的，追究刑事责任。强制迁出时，被执行人是公民的，应当到场，拒不到场的，不影响执行。',
    ],
  }),
  'service-announcement': written({
    ...announcement,
    kind: 'service-announcement',
    titleZh: '公告',
    fileSection: 'service',
    basis: [civilProcedure('publicNotice')],
    body: [
      '{publication.person}：',
      `${IN_CASE}因采用其他方式无法送达，依照{basis}的规定，向你（单位）公告送达{publication.papers}。文书的主要内容为：{publication.gist}。`,
      '自本公告发布之日起经过{publication.days}日，即视为送达。请在公告期内到本院领取上述文书，逾期本院将依法继续执行。',
    ],
  }),
} as const;
