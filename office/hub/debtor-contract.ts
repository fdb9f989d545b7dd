import { endpoint } from '@duixian/contract/endpoint';
import { fenText, idOf, instantText, legalDay } from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import { petitionRow } from './petitions-contract.ts';
import { SANCTION_KINDS } from './rules/sanctions.ts';

const ofCase = { caseId: idOf<'case'>(), caseNumber: z.string() };

const caseRow = z.object({
  ...ofCase,
  court: courtId,
  courtZh: z.string(),
  courtEn: z.string(),
  state: z.string(),
  stage: z.string(),
  /** What the person is in this case. */
  roles: z.array(z.string()),
  cause: z.string(),
  officerName: z.string().nullable(),
  filedOn: legalDay,
  closedOn: legalDay.nullable(),
  claim: fenText,
  received: fenText,
  applicants: z.array(z.string()),
  /** Names of those who owe beside the person. */
  coDebtors: z.array(z.string()),
  /** How the case hangs together with the one it was opened from. */
  ties: z.array(z.enum(['same-applicant', 'same-co-debtor', 'same-thing'])),
});

const thingRow = z.object({
  /** The same thing named in several cases is one row. */
  thing: z.string(),
  kind: z.string(),
  label: z.string(),
  agencyZh: z.string(),
  agencyEn: z.string(),
  exempt: z.boolean(),
  /** A balance, or what the thing is taken to be worth; the latest reply of all cases. */
  worth: fenText.nullable(),
  seenAt: instantText,
  cases: z.array(z.object({ ...ofCase, assetId: idOf<'asset'>() })),
});

const measureRow = z.object({
  measureId: idOf<'measure'>(),
  ...ofCase,
  thing: z.string(),
  kind: z.string(),
  label: z.string(),
  state: z.string(),
  held: fenText.nullable(),
  waiting: fenText.nullable(),
  rank: z.number().int().nullable(),
  from: legalDay,
  printedEnd: legalDay,
  running: z.boolean(),
});

const withholdingRow = z.object({
  withholdingId: idOf<'withholding'>(),
  ...ofCase,
  employer: z.string(),
  state: z.string(),
  monthTake: fenText,
  total: fenText,
  fromMonth: legalDay,
});

/** 惩戒 · As its sealed paper says. */
const sanctionRow = z.object({
  documentId: idOf<'document'>(),
  ...ofCase,
  kind: z.enum(SANCTION_KINDS),
  number: z.string().nullable(),
  signedOn: legalDay,
  standing: z.enum(['in-force', 'lifted', 'once']),
  liftedOn: legalDay.nullable(),
});

const moneyRow = z.object({
  moneyId: z.uuid(),
  ...ofCase,
  what: z.enum(['receipt', 'payout']),
  state: z.string(),
  amount: fenText,
  on: legalDay,
});

/**
 * 被执行人全貌 · Everything of one person over the courts in scope, opened from a party of a case. The person is the number, found
 * by its keyed hash; a name alone makes nobody the same, it only warns.
 */
export const debtorDesk = endpoint({
  method: 'GET',
  path: '/cases/:case/parties/:party/desk',
  permission: 'cases.view',
  params: z.object({ case: idOf<'case'>(), party: idOf<'party'>() }),
  reply: z.object({
    on: legalDay,
    from: z.object(ofCase),
    person: z.object({ name: z.string(), kind: z.string(), identityKind: z.string(), identityMasked: z.string() }),
    /** False when the party has no number: then the one case is all that is shown. */
    identified: z.boolean(),
    totals: z.object({
      cases: z.number().int(),
      openCases: z.number().int(),
      /** Claims and receipts of the cases in which the person owes. */
      claim: fenText,
      received: fenText,
      things: z.number().int(),
      worth: fenText,
      unvalued: z.number().int(),
      running: z.number().int(),
      held: fenText,
    }),
    cases: z.array(caseRow),
    /** Null where the reader has no right to property, or to money. */
    property: z.array(thingRow).nullable(),
    measures: z.array(measureRow).nullable(),
    withholdings: z.array(withholdingRow).nullable(),
    /** Null where the reader has no right to papers. */
    sanctions: z.array(sanctionRow).nullable(),
    money: z.array(moneyRow).nullable(),
    /** 信访 about the cases shown, with whether the person is who petitioned; null without the right. */
    petitions: z.array(petitionRow.extend({ ...ofCase, own: z.boolean() })).nullable(),
    /** Cases of others of the same name: another number, another kind of paper, or none. */
    namesakes: z.array(z.object({ ...ofCase, courtZh: z.string(), courtEn: z.string() })),
    /** More cases than one desk shows; the newest are here. */
    capped: z.boolean(),
  }),
  refusals: {},
});
