import { type ApplicationForm, type FilingReturnCode, NOTHING_TOLD } from '@duixian/intake/rules/application';
import { type LintFinding, lintApplication } from '@duixian/intake/rules/filing-lint';
import { courtIdFrom, type Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CitySpec } from '../city.ts';
import { COURTS } from '../city.ts';
import { openFrom, openUpTo, shift } from '../days.ts';
import type { Diary } from '../diary.ts';
import { interestClauseOf } from '../interest.ts';
import type { SeededPerson } from '../load-city.ts';
import { caseNumberText } from '../numbers.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import type { World } from './world.ts';

/** One version of what was said at the window. */
export interface SaidVersion {
  readonly version: number;
  readonly form: ApplicationForm;
  readonly findings: readonly LintFinding[];
  readonly by: SeededPerson;
  readonly at: string;
}

/** 申请 · Where an application was received and what became of it. */
export interface FilingStory {
  readonly applicationId: Id<'application'>;
  readonly state: 'received' | 'filed' | 'returned' | 'passed';
  readonly window: CitySpec;
  readonly receivedOn: LegalDay;
  readonly receivedBy: SeededPerson;
  readonly filedBy: SeededPerson | null;
  readonly checkedBy: SeededPerson | null;
  readonly checkedOn: LegalDay | null;
  readonly returned: { readonly code: FilingReturnCode; readonly words: string } | null;
  readonly returns: number;
  readonly versions: readonly SaidVersion[];
}

const RETURNS: readonly [{ code: FilingReturnCode; words: string }, ...{ code: FilingReturnCode; words: string }[]] = [
  { code: 'service-address-missing', words: '申请人未留联系电话，请补录送达地址确认书' },
  { code: 'payee-not-confirmed', words: '收款账户户名与申请人不一致处未说明，请核对后补正' },
  { code: 'party-facts-wrong', words: '被执行人住址与判决书不符，请核对' },
];

/** 收取、立案、核查 · From the window to the day the check has passed; `null` where it has not. */
export function tellFiling(
  world: World,
  one: PlannedCase,
  diary: Diary,
): { readonly filing: FilingStory; readonly passedOn: LegalDay | null } {
  const { die } = one;
  const received = tellReceipt(world, one, diary);
  const filing = world.at(one.court, 'filing');
  const number = caseNumberText(one);
  const subject = received.applicationId;
  diary.enter(one.filedOn, filing, {
    type: 'intake.case-filed',
    subject,
    facts: {
      caseNumber: number,
      account: one.accountNumber,
      claimFen: one.claim.toString(),
      receivedOn: received.receivedOn.toString(),
    },
    clocks: [
      { kind: 'start', term: 'filing-decision', on: received.receivedOn },
      { kind: 'satisfy', term: 'filing-decision', on: one.filedOn },
      { kind: 'start', term: 'exec-notice-statutory', on: received.receivedOn },
      { kind: 'start', term: 'assign-judge', on: one.filedOn },
      { kind: 'start', term: 'term-6m', on: one.filedOn },
    ],
    tasks: [{ kind: 'open', task: 'check-filing', facts: { caseNumber: number } }],
  });
  const filed = { ...received, state: 'filed' as const, filedBy: filing };
  const sentBack = die.chance(one.stage === 'check' ? 0.3 : 0.08);
  const stays = one.stage === 'check';
  if (stays && !sentBack) return { filing: filed, passedOn: null };

  const centre = world.at(one.court, 'centre');
  const checkOn = openFrom(shift(one.filedOn, 1));
  let versions = received.versions;
  if (sentBack) {
    const { code, words } = die.pick(RETURNS);
    diary.enter(checkOn, centre, {
      type: 'intake.filing-returned',
      subject,
      facts: { code, words },
      tasks: [
        { kind: 'complete', task: 'check-filing' },
        { kind: 'open', task: 'amend-application', facts: { code, words, caseNumber: number } },
      ],
    });
    if (stays) return { filing: { ...filed, state: 'returned', returned: { code, words }, returns: 1 }, passedOn: null };
    const amended = diary.enter(openFrom(shift(checkOn, 1)), filing, {
      type: 'intake.application-amended',
      subject,
      facts: { version: 2, before: one.claim.toString(), after: one.claim.toString() },
      tasks: [
        { kind: 'complete', task: 'amend-application' },
        { kind: 'open', task: 'check-filing', facts: { caseNumber: number, version: 2 } },
      ],
    });
    const form = formOf(one, received.receivedOn);
    versions = [...versions, { version: 2, form, findings: lintedOn(form, amended.on), by: filing, at: amended.at }];
  }
  const passOn = diary.dayFor(one.stage === 'search' && die.chance(0.65) ? world.today : checkOn);
  const passed = diary.enter(passOn, centre, {
    type: 'intake.filing-passed',
    subject,
    facts: { version: versions.length },
    clocks: [{ kind: 'start', term: 'net-query-start', on: passOn }],
    tasks: [{ kind: 'complete', task: 'check-filing' }],
  });
  diary.enter(passed.on, SYSTEM, { type: 'tasks.notices-asked', subject: one.caseId, tasks: [{ kind: 'open', task: 'make-notices' }] });
  return {
    filing: { ...filed, state: 'passed', checkedBy: centre, checkedOn: passed.on, returns: sentBack ? 1 : 0, versions },
    passedOn: passed.on,
  };
}

/** 首问 · Any window takes an application for any court of the region. */
export function tellReceipt(world: World, one: PlannedCase, diary: Diary): FilingStory {
  const { die } = one;
  const elsewhere = die.chance(0.1) ? die.pick([COURTS[1] ?? one.court, COURTS[2] ?? one.court] as const) : one.court;
  const receivedBy = world.at(elsewhere, 'reception');
  const receivedOn = openUpTo(shift(one.filedOn, -die.between(0, 3)));
  const applicationId = one.idOn<'application'>(receivedOn);
  const form = formOf(one, receivedOn);
  const deed = diary.enter(receivedOn, receivedBy, {
    type: 'intake.application-received',
    subject: applicationId,
    facts: {
      court: one.court.id,
      window: elsewhere.id,
      title: one.titleNumber,
      claimFen: one.claim.toString(),
      confirmed: [],
    },
  });
  return {
    applicationId,
    state: 'received',
    window: elsewhere,
    receivedOn,
    receivedBy,
    filedBy: null,
    checkedBy: null,
    checkedOn: null,
    returned: null,
    returns: 0,
    versions: [{ version: 1, form, findings: lintedOn(form, receivedOn), by: receivedBy, at: deed.at }],
  };
}

function lintedOn(form: ApplicationForm, today: LegalDay): readonly LintFinding[] {
  return lintApplication(form, { today, titleSum: null, sameTitle: [], registers: [] });
}

function formOf(one: PlannedCase, receivedOn: LegalDay): ApplicationForm {
  return {
    court: courtIdFrom(one.court.id),
    appliedOn: receivedOn,
    title: {
      court: one.court.nameZh,
      number: one.titleNumber,
      kind: 'civil_judgment',
      effectiveOn: one.effectiveOn,
      performanceEndsOn: one.performanceEndsOn,
    },
    cause: one.cause,
    parties: one.parties.map(({ partyId: _, ...party }) => ({
      ...party,
      role: party.role === 'debtor' ? 'debtor' : 'applicant',
      phone: party.phone ?? '',
      address: party.address ?? '',
      service: party.service && { ...party.service, channel: 'sms' as const },
      identityKind: party.identityKind === 'resident' ? ('resident' as const) : ('credit-code' as const),
    })),
    obligations: one.obligations.map((of) => ({
      kind: of.kind,
      label: of.label,
      amount: of.amount,
      earnsDoubled: of.earnsDoubled,
      interest: interestClauseOf(of),
      passage: null,
    })),
    acts: '',
    leads: '',
    told: NOTHING_TOLD,
    risksTold: true,
  };
}
