import { interestClauseFrom, interestClauseJson, interestClauseToJson } from '@duixian/cases/interest-json';
import type { InterestClause } from '@duixian/cases/rules/interest-clause';
import { fenText, legalDay } from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import { IDENTITY_KINDS, NOTHING_TOLD, PARTY_KINDS, PARTY_ROLES, SERVICE_CHANNELS, TITLE_KINDS } from './rules/application.ts';

const interest = z.codec(
  interestClauseJson,
  z.custom<InterestClause>((value) => typeof value === 'object' && value !== null),
  {
    decode: interestClauseFrom,
    encode: interestClauseToJson,
  },
);

/** Text as it was typed, half a word included: what is missing is said by the lint, not by the shape. */
const typed = (max: number) => z.string().max(max);

/** How a form stands in the database and on the wire: one shape for drafts, applications and what a judgment prefills. */
export const applicationForm = z.object({
  court: courtId.nullable(),
  appliedOn: legalDay,
  title: z.object({
    court: typed(100),
    number: typed(100),
    kind: z.enum(TITLE_KINDS),
    effectiveOn: legalDay.nullable(),
    performanceEndsOn: legalDay.nullable(),
  }),
  cause: typed(100),
  parties: z
    .array(
      z.object({
        role: z.enum(PARTY_ROLES),
        kind: z.enum(PARTY_KINDS),
        name: typed(100),
        identityKind: z.enum(IDENTITY_KINDS),
        identityNumber: typed(40),
        phone: typed(40),
        address: typed(300),
        service: z.object({ channel: z.enum(SERVICE_CHANNELS), address: typed(200), consentOn: legalDay }).nullable(),
        payee: z.object({ name: typed(100), bank: typed(100), account: typed(60), confirmedOn: legalDay }).nullable(),
      }),
    )
    .max(200)
    .readonly(),
  obligations: z
    .array(
      z.object({
        kind: typed(60),
        label: typed(120),
        amount: fenText.nullable(),
        earnsDoubled: z.boolean(),
        interest: interest.nullable(),
        passage: typed(2_000).nullable(),
      }),
    )
    .max(200)
    .readonly(),
  acts: typed(4_000),
  leads: typed(4_000),
  told: z.object({ performed: typed(2_000), whereabouts: typed(2_000), wishes: typed(2_000) }).default(NOTHING_TOLD),
  risksTold: z.boolean(),
});
