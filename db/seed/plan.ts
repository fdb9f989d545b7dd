import type { NewParty } from '@duixian/cases/rules/new-case';
import type { ClosingKind, Lane, Stage } from '@duixian/cases/rules/stage';
import { caseAccountNumber } from '@duixian/funds/rules/account-number';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type Id, idFrom, uuidV7 } from '@duixian/kernel/ids';
import { compareDays, day, daysBetween, isBefore, type LegalDay, plusDays, plusMonths } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type CitySpec, COURTS } from './city.ts';
import { companyAccount, creditCode, mobile, personalCard, residentNumber } from './identities.ts';
import type { SeededCity, SeededPerson } from './load-city.ts';
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

/** One case of the demo city with what has happened to it, from filing to where it stands. */
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
  readonly lane: Lane | null;
  readonly officer: SeededPerson | null;
  readonly closed: { readonly on: LegalDay; readonly kind: ClosingKind } | null;
  readonly parties: readonly NewParty[];
  readonly obligations: readonly PlannedObligation[];
  readonly claim: Fen;
  readonly accountNumber: string;
  /** Money that has come in, and when; paid out where the case is closed. */
  readonly receipts: readonly { readonly on: LegalDay; readonly amount: Fen }[];
  /** Ids for rows that hang on this case: stable for a seed. */
  readonly id: <K extends string>() => Id<K>;
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

/** The cases of the last two years, oldest first, numbered per court and year without gaps. */
export function planCases(
  city: SeededCity,
  of: { readonly count: number; readonly today: LegalDay; readonly seed: number },
): readonly PlannedCase[] {
  const die = dice(of.seed);
  const drafts = Array.from({ length: of.count }, (_, index) => ({
    index,
    court: courtBy(die),
    filedOn: plusDays(of.today, -filingAge(die)),
  }));
  drafts.sort((a, b) => compareDays(a.filedOn, b.filedOn) || a.index - b.index);
  const serials = new Map<string, number>();
  return drafts.map(({ court, filedOn, index }) => {
    const key = `${court.id}.${filedOn.year}`;
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    return planCase(city, dice(of.seed * 31 + index), { court, filedOn, serial, index, today: of.today });
  });
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

function planCase(
  city: SeededCity,
  die: Dice,
  at: { court: CitySpec; filedOn: LegalDay; serial: number; index: number; today: LegalDay },
): PlannedCase {
  const { court, filedOn, today } = at;
  let made = 0;
  const id = <K extends string>(): Id<K> => {
    made += 1;
    return idFrom<K>(idAt(filedOn, at.index, made));
  };
  const caseId = id<'case'>();
  const cause = die.pick(CAUSES);
  const effectiveOn = plusDays(filedOn, -die.between(25, 260));
  const obligations = planObligations(die, id, cause, effectiveOn);
  const claim = fen(obligations.reduce((sum, one) => sum + one.amount, 0n));
  const age = daysBetween(filedOn, today);
  const closed = planClosing(die, filedOn, age, today);
  const stage = closed ? 'closed' : stageAt(die, age);
  const lane = stage === 'enforcement' || stage === 'closed' || stage === 'assignment' ? laneFor(die, claim) : null;
  const hasOfficer = stage === 'enforcement' || stage === 'closed';
  return {
    caseId,
    court,
    serial: at.serial,
    year: filedOn.year,
    filedOn,
    effectiveOn,
    performanceEndsOn: plusDays(effectiveOn, 10),
    titleNumber: `（${effectiveOn.year}）${court.code}民初${die.between(20, 9_800)}号`,
    cause: cause.zh,
    stage,
    lane,
    officer: hasOfficer ? officerFor(city, die, court, lane) : null,
    closed,
    parties: planParties(die, id, court, filedOn),
    obligations,
    claim,
    accountNumber: caseAccountNumber({ courtCode: court.code, typeWord: '执', year: filedOn.year, serial: at.serial }),
    receipts: planReceipts(die, { stage, closed, claim, filedOn, age, today }),
    id,
  };
}

function idAt(on: LegalDay, index: number, made: number): string {
  const random = new Uint8Array(10);
  const view = new DataView(random.buffer);
  view.setUint32(2, index);
  view.setUint32(6, made);
  return uuidV7(daysBetween(EPOCH, on) * 86_400_000 + (index % 28_800_000), random);
}

const EPOCH = day('1970-01-01');

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
  const on = plusDays(filedOn, days);
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

function laneFor(die: Dice, claim: Fen): Lane {
  if (claim > 100_000_000n) return die.chance(0.6) ? 'complex' : 'ordinary';
  return die.chance(0.45) ? 'simple' : 'ordinary';
}

function officerFor(city: SeededCity, die: Dice, court: CitySpec, lane: Lane | null): SeededPerson {
  const judges = city.people.filter((person) => person.role === 'judge' && person.court.id === court.id);
  const wanted = lane === 'simple' ? 'fast' : lane === 'complex' ? 'disposal' : 'ordinary';
  const fitting = judges.filter((judge) => judge.teamKind === wanted);
  const from = fitting.length > 0 ? fitting : judges;
  return must(from[die.between(0, from.length - 1)], `a judge at ${court.key}`);
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

function planReceipts(
  die: Dice,
  at: { stage: Stage; closed: PlannedCase['closed']; claim: Fen; filedOn: LegalDay; age: number; today: LegalDay },
): PlannedCase['receipts'] {
  if (at.closed?.kind === 'paid-in-full') return [{ on: plusDays(at.closed.on, -die.between(1, 9)), amount: at.claim }];
  if (at.closed?.kind === 'no-property' || at.stage === 'enforcement') {
    if (!die.chance(at.closed ? 0.35 : 0.3) || at.age < 14) return [];
    const part = fen((at.claim * BigInt(die.between(3, 60))) / 100n);
    const on = at.closed ? plusDays(at.closed.on, -die.between(5, 20)) : plusDays(at.today, -die.between(0, Math.min(40, at.age - 12)));
    return part > 0n && isBefore(at.filedOn, on) ? [{ on, amount: part }] : [];
  }
  return [];
}
