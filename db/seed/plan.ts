import type { NewParty } from '@duixian/cases/rules/new-case';
import type { ClosingKind, Stage } from '@duixian/cases/rules/stage';
import { caseAccountNumber } from '@duixian/funds/rules/account-number';
import { dayNumber } from '@duixian/funds/rules/day-number';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type Id, idFrom } from '@duixian/kernel/ids';
import { compareDays, isBefore, type LegalDay, plusMonths } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type CitySpec, COURTS } from './city.ts';
import { daysFromTo, openUpTo, shift } from './days.ts';
import { companyAccount, creditCode, mobile, personalCard, residentNumber } from './identities.ts';
import { companyName, personName } from './names.ts';
import { type Dice, dice } from './random.ts';

export interface PlannedObligation {
  readonly obligationId: Id<'obligation'>;
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen;
  readonly earnsDoubled: boolean;
  readonly interestFrom: LegalDay | null;
}

/** One case of the demo city: who and what it is about, and where it stands. What happened on the way is its story. */
export interface PlannedCase {
  readonly caseId: CaseId;
  readonly court: CitySpec;
  readonly serial: number;
  readonly year: number;
  readonly filedOn: LegalDay;
  readonly effectiveOn: LegalDay;
  readonly performanceEndsOn: LegalDay;
  readonly titleNumber: string;
  readonly cause: string;
  readonly stage: Stage;
  readonly closed: { readonly on: LegalDay; readonly kind: ClosingKind } | null;
  readonly parties: readonly NewParty[];
  readonly obligations: readonly PlannedObligation[];
  readonly claim: Fen;
  readonly accountNumber: string;
  /** Chance for all that happens in this case. */
  readonly die: Dice;
  /** Ids for rows that hang on this case: stable for a seed, in order of the day they are made for. */
  readonly idOn: <K extends string>(on: LegalDay) => Id<K>;
}

const CAUSES: readonly [
  { zh: string; kind: string; label: string; least: number; most: number },
  ...{ zh: string; kind: string; label: string; least: number; most: number }[],
] = [
  { zh: '民间借贷纠纷', kind: 'principal', label: '借款本金', least: 8_000, most: 900_000 },
  { zh: '买卖合同纠纷', kind: 'price', label: '货款', least: 5_000, most: 1_600_000 },
  { zh: '金融借款合同纠纷', kind: 'principal', label: '借款本金', least: 20_000, most: 3_000_000 },
  { zh: '追索劳动报酬纠纷', kind: 'labour_remuneration', label: '劳动报酬', least: 2_000, most: 90_000 },
  { zh: '机动车交通事故责任纠纷', kind: 'compensation', label: '赔偿款', least: 3_000, most: 600_000 },
  { zh: '房屋租赁合同纠纷', kind: 'rent', label: '租金', least: 4_000, most: 240_000 },
  { zh: '建设工程施工合同纠纷', kind: 'price', label: '工程款', least: 60_000, most: 6_000_000 },
  { zh: '物业服务合同纠纷', kind: 'service_fee', label: '物业费', least: 600, most: 18_000 },
  { zh: '离婚后财产纠纷', kind: 'division_share', label: '财产折价款', least: 20_000, most: 700_000 },
  { zh: '抚养费纠纷', kind: 'maintenance', label: '抚养费', least: 3_000, most: 60_000 },
];

const DAYS_BACK = 730;

/** The cases of the last two years, oldest first, numbered per court and year without gaps. One after the other: 200 000 do not stand in memory at once. */
export function* planCases(of: PlanSettings): Generator<PlannedCase, void, undefined> {
  const die = dice(of.seed);
  const drafts = Array.from({ length: of.count }, (_, index) => ({
    index,
    court: courtBy(die),
    filedOn: openUpTo(shift(of.today, -filingAge(die))),
  }));
  drafts.sort((a, b) => compareDays(a.filedOn, b.filedOn) || a.index - b.index);
  const serials = new Map<string, number>();
  for (const { court, filedOn, index } of drafts) {
    const key = `${court.id}.${filedOn.year}`;
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    yield planCase(dice(of.seed * 31 + index), { court, filedOn, serial, index, today: of.today });
  }
}

/** 待立案 · Applications of the last days that wait at a window: planned like a case, and not one yet. */
export function planWaiting(of: PlanSettings): readonly PlannedCase[] {
  const die = dice(of.seed + 7);
  return Array.from({ length: Math.ceil(of.count / 80) }, (_, n) => {
    const filedOn = openUpTo(shift(of.today, -die.between(0, 6)));
    const at = { court: courtBy(die), filedOn, serial: 0, index: of.count + n, today: of.today };
    return planCase(dice(of.seed * 31 + of.count + n), at);
  });
}

export interface PlanSettings {
  readonly count: number;
  readonly today: LegalDay;
  readonly seed: number;
}

/** More weight on the last months: an office's open stock is young. */
function filingAge(die: Dice): number {
  return die.chance(0.35) ? die.between(0, 180) : die.between(0, DAYS_BACK);
}

function courtBy(die: Dice): CitySpec {
  let left = die.roll();
  for (const court of COURTS) {
    left -= court.share;
    if (left < 0) return court;
  }
  return must(COURTS[1], 'a court');
}

function planCase(die: Dice, at: { court: CitySpec; filedOn: LegalDay; serial: number; index: number; today: LegalDay }): PlannedCase {
  const { court, filedOn, today } = at;
  let made = 0;
  const idOn = <K extends string>(on: LegalDay): Id<K> => {
    made += 1;
    return idFrom<K>(idAt(on, at.index, made));
  };
  const id = <K extends string>(): Id<K> => idOn(filedOn);
  const caseId = id<'case'>();
  const cause = die.pick(CAUSES);
  const effectiveOn = shift(filedOn, -die.between(25, 260));
  const obligations = planObligations(die, id, cause, effectiveOn);
  const age = daysFromTo(filedOn, today);
  const closed = planClosing(die, filedOn, age, today);
  return {
    caseId,
    court,
    serial: at.serial,
    year: filedOn.year,
    filedOn,
    effectiveOn,
    performanceEndsOn: shift(effectiveOn, 10),
    titleNumber: `（${effectiveOn.year}）${court.code}民初${die.between(20, 9_800)}号`,
    cause: cause.zh,
    stage: closed ? 'closed' : stageAt(die, age),
    closed,
    parties: planParties(die, id, court, filedOn),
    obligations,
    claim: fen(obligations.reduce((sum, one) => sum + one.amount, 0n)),
    accountNumber: caseAccountNumber({ courtCode: court.code, typeWord: '执', year: filedOn.year, serial: at.serial }),
    die,
    idOn,
  };
}

/** A UUIDv7 that is the same in every run: the day of the row, the number of the case, the number of the row in the case. */
function idAt(on: LegalDay, index: number, made: number): string {
  const time = (dayNumber(on) * 86_400_000 + (index % 28_800_000)).toString(16).padStart(12, '0');
  const high = (0x8000 | ((index >>> 16) & 0x3fff)).toString(16);
  const low = (index & 0xffff).toString(16).padStart(4, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-${high}-${low}${made.toString(16).padStart(8, '0')}`;
}

function planObligations(
  die: Dice,
  id: <K extends string>() => Id<K>,
  cause: (typeof CAUSES)[number],
  effectiveOn: LegalDay,
): readonly PlannedObligation[] {
  // Most sums are uneven; a few are round, as contracts are.
  const yuan = die.between(cause.least, cause.least + Math.floor((cause.most - cause.least) * die.roll() ** 3));
  const cents = die.chance(0.5) ? 0 : die.between(1, 99);
  const principal: PlannedObligation = {
    obligationId: id<'obligation'>(),
    kind: cause.kind,
    label: cause.label,
    amount: fen(BigInt(yuan) * 100n + BigInt(cents)),
    earnsDoubled: true,
    interestFrom: die.chance(0.55) ? plusMonths(effectiveOn, -die.between(3, 20)) : null,
  };
  if (!die.chance(0.3)) return [principal];
  const fee: PlannedObligation = {
    obligationId: id<'obligation'>(),
    kind: 'acceptance_fee',
    label: '案件受理费（由被执行人负担）',
    amount: acceptanceFee(principal.amount),
    earnsDoubled: false,
    interestFrom: null,
  };
  return [principal, fee];
}

/** Half of the fee a first-instance court charges for such a sum, roughly: 50 yuan and 2.5 %, less for large sums. */
function acceptanceFee(amount: Fen): Fen {
  const twoAndAHalf = amount / 40n > 880_000n ? 880_000n + (amount - 35_200_000n) / 100n : amount / 40n;
  return fen((twoAndAHalf + 5_000n) / 2n);
}

function planClosing(die: Dice, filedOn: LegalDay, age: number, today: LegalDay): PlannedCase['closed'] {
  if (age < 12) return null;
  const share = age > 200 ? 0.985 : age > 90 ? 0.62 : 0.25;
  if (!die.chance(share)) return null;
  const kind = closingKind(die);
  // No-property closings come late; payment can come early.
  const least = kind === 'no-property' ? 60 : 10;
  const days = die.between(least, Math.max(least + 1, Math.min(age - 1, 178)));
  const on = openUpTo(shift(filedOn, days));
  return isBefore(on, today) ? { on, kind } : null;
}

function closingKind(die: Dice): ClosingKind {
  const roll = die.roll();
  if (roll < 0.43) return 'paid-in-full';
  if (roll < 0.71) return 'no-property';
  if (roll < 0.93) return 'terminated';
  if (roll < 0.97) return 'cancelled';
  return roll < 0.99 ? 'application-rejected' : 'enforcement-refused';
}

function stageAt(die: Dice, age: number): Stage {
  if (age <= 2) return die.pick(['check', 'check', 'search'] as const);
  if (age <= 6) return die.pick(['check', 'search', 'search', 'triage'] as const);
  if (age <= 11) return die.pick(['search', 'triage', 'assignment', 'enforcement'] as const);
  return die.chance(0.02) ? 'triage' : 'enforcement';
}

function planParties(die: Dice, id: <K extends string>() => Id<K>, court: CitySpec, filedOn: LegalDay): readonly NewParty[] {
  const debtors = die.chance(0.8) ? 1 : die.between(2, 3);
  return [
    planParty(die, id, court, filedOn, 'applicant'),
    ...Array.from({ length: debtors }, () => planParty(die, id, court, filedOn, 'debtor')),
  ];
}

function planParty(
  die: Dice,
  id: <K extends string>() => Id<K>,
  court: CitySpec,
  filedOn: LegalDay,
  role: 'applicant' | 'debtor',
): NewParty {
  const company = die.chance(role === 'applicant' ? 0.5 : 0.3);
  const name = company ? companyName(die, court.districtZh) : personName(die);
  const phone = mobile(die);
  const consents = role === 'applicant' || die.chance(0.6);
  return {
    partyId: id<'party'>(),
    role,
    kind: company ? 'company' : 'person',
    name,
    identityKind: company ? 'credit-code' : 'resident',
    identityNumber: company ? creditCode(die) : residentNumber(die),
    phone,
    address: `衡江市${court.districtZh}${die.pick(['望江', '青石', '北桥', '学院', '南塘'] as const)}路${die.between(1, 380)}号`,
    service: consents ? { channel: 'sms', address: phone, consentOn: filedOn } : null,
    payee:
      role === 'applicant'
        ? { name, bank: '衡江银行', account: company ? companyAccount(die) : personalCard(die), confirmedOn: filedOn }
        : null,
  };
}
