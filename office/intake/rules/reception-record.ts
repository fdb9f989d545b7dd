import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';
import type { ApplicationForm, FormParty } from './application.ts';
import { claimOf } from './filing-lint.ts';

/** 初次接待提问 · The questions of the first reception, in the order they are asked and printed. */
export const RECEPTION_QUESTIONS = [
  'applicant',
  'title',
  'owed',
  'debtor',
  'performed',
  'leads',
  'service',
  'account',
  'wishes',
  'risks',
] as const;
export type ReceptionQuestion = (typeof RECEPTION_QUESTIONS)[number];

/** As they are put to somebody who has never been in a court before. */
const ASKED: Readonly<Record<ReceptionQuestion, string>> = {
  applicant: '请问您是谁？请出示证件，留下电话和住址。',
  title: '您拿哪一份文书来申请执行？什么时候生效，对方最晚应当在哪一天履行？',
  owed: '文书判对方给您多少钱，或者为您做什么？',
  debtor: '对方是谁？现在在哪里，靠什么生活或者经营，怎样能找到？',
  performed: '文书生效以后，对方付过钱、做过事吗？',
  leads: '您知道对方有哪些财产吗？存款、房产、车辆、工资、股权、别人欠他的钱，都可以说。',
  service: '法院的文书送到哪里？同意用短信、邮件或者平台收吗？',
  account: '执行到的钱打到哪个账户？必须是您本人的账户。',
  wishes: '您还有什么要求？',
  risks: '现在告知您执行的风险，您听明白了吗？',
};

const RISKS =
  '被执行人没有财产或者财产不足的，案件可能暂时得不到执行；提供财产线索有助于执行；收款账户、送达地址变更应当及时告知本院；向被执行人隐瞒已收到的款项要承担责任。';

/** Which question fills a place of the form: an open finding leads back to what has to be asked. */
export function questionAt(at: string, parties: readonly Pick<FormParty, 'role'>[]): ReceptionQuestion {
  if (at.startsWith('title') || at === 'court' || at === 'cause') return 'title';
  if (at.startsWith('obligations') || at === 'acts') return 'owed';
  if (at === 'risksTold') return 'risks';
  const party = /^parties\.(\d+)/.exec(at);
  if (party?.[1] === undefined) return 'applicant';
  if (at.includes('.payee')) return 'account';
  if (at.includes('.service')) return 'service';
  return parties[Number(party[1])]?.role === 'debtor' ? 'debtor' : 'applicant';
}

export interface AskedAndAnswered {
  readonly asked: string;
  readonly answer: readonly string[];
}

/** 问答 · Every question with what was answered, in words that can be read out and signed; what was not told says so. */
export function askedAndAnswered(form: ApplicationForm): readonly AskedAndAnswered[] {
  return RECEPTION_QUESTIONS.map((question) => ({ asked: ASKED[question], answer: orNotTold(ANSWERS[question](form)) }));
}

const ANSWERS: Readonly<Record<ReceptionQuestion, (form: ApplicationForm) => readonly string[]>> = {
  applicant: (form) => [...named(form, 'applicant').map((party) => aboutParty(party)), ...named(form, 'agent').map(agentLine)],
  title: (form) => [
    `${form.title.court}${form.title.number}，案由：${form.cause}。${dayOr('生效', form.title.effectiveOn)}${dayOr('应于', form.title.performanceEndsOn, '前履行')}`,
  ],
  owed: (form) => [
    ...form.obligations.map((sum) => `${sum.label}${yuan(sum.amount)}${sum.interest === null ? '' : `，${sum.interest.words}`}。`),
    ...(form.obligations.length > 1 ? [`以上合计${yuan(claimOf(form))}，利息另计。`] : []),
    ...lines(form.acts),
  ],
  debtor: (form) => [...named(form, 'debtor').map((party) => aboutParty(party)), ...lines(form.told.whereabouts)],
  performed: (form) => lines(form.told.performed),
  leads: (form) => lines(form.leads),
  service: (form) => named(form, 'applicant').map(serviceLine),
  account: (form) =>
    named(form, 'applicant').flatMap((party) =>
      party.payee === null
        ? []
        : [`户名${party.payee.name}，${party.payee.bank}，账号${party.payee.account}（${dayOnRecord(party.payee.confirmedOn)}确认）。`],
    ),
  wishes: (form) => lines(form.told.wishes),
  risks: (form) => (form.risksTold ? [`${RISKS}以上内容已经听明白。`] : []),
};

function named(form: ApplicationForm, role: FormParty['role']): readonly FormParty[] {
  return form.parties.filter((party) => party.role === role && party.name.trim() !== '');
}

function aboutParty(party: FormParty): string {
  const number = party.identityKind === 'credit-code' ? '统一社会信用代码' : '证件号码';
  const facts = [
    party.identityNumber.trim() === '' ? '' : `${number}${party.identityNumber.trim()}`,
    party.phone.trim() === '' ? '' : `电话${party.phone.trim()}`,
    party.address.trim() === '' ? '' : `住${party.address.trim()}`,
  ].filter((fact) => fact !== '');
  return `${[party.name.trim(), ...facts].join('，')}。`;
}

function agentLine(party: FormParty): string {
  return `委托代理人：${aboutParty(party)}`;
}

const CHANNELS = { sms: '短信', email: '电子邮件', platform: '送达平台' } as const;

function serviceLine(party: FormParty): string {
  const paper = party.address.trim() === '' ? '' : `送达地址：${party.address.trim()}。`;
  const { service } = party;
  const electronic =
    service === null
      ? '未同意电子送达。'
      : `同意以${CHANNELS[service.channel]}送达：${service.address}（${dayOnRecord(service.consentOn)}同意）。`;
  return `${party.name.trim()}${paper}${electronic}`;
}

function dayOr(before: string, on: LegalDay | null, after = ''): string {
  return on === null ? '' : `${before}${before === '生效' ? '日' : ''}${dayOnRecord(on)}${after}。`;
}

function yuan(amount: Fen | null): string {
  return amount === null ? '（金额未填）' : `${yuanText(amount).replace(/\B(?=(\d{3})+\.)/g, ',')}元`;
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function orNotTold(answer: readonly string[]): readonly string[] {
  return answer.length === 0 ? ['没有提供。'] : answer;
}

/** As a day is written on a record: 2026年9月1日. */
export function dayOnRecord(on: LegalDay): string {
  return `${on.year}年${on.month}月${on.day}日`;
}
