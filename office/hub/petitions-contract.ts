import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { type AnswerPetitionRefusal, PETITION_WAYS, type RecordPetitionRefusal } from './rules/petition.ts';

const theCase = z.object({ case: idOf<'case'>() });

/** 信访件 · As the case and the debtor's desk list it. */
export const petitionRow = z.object({
  petitionId: idOf<'petition'>(),
  petitioner: z.string(),
  /** False for somebody who is no party. */
  byParty: z.boolean(),
  way: z.enum(PETITION_WAYS),
  receivedOn: legalDay,
  words: z.string(),
  enteredBy: z.string(),
  enteredOn: legalDay,
  dueOn: legalDay.nullable(),
  clockId: z.string().nullable(),
  answer: z.object({ words: z.string(), by: z.string(), on: legalDay }).nullable(),
  late: z.boolean(),
  /** 重复信访 · What the same person brought about the same case before, the oldest first. */
  former: z
    .array(z.object({ petitionId: idOf<'petition'>(), way: z.enum(PETITION_WAYS), receivedOn: legalDay, answeredOn: legalDay.nullable() }))
    .readonly(),
});

/** 本案信访 · What people wrote, said or called about this case, and who may have. */
export const casePetitions = endpoint({
  method: 'GET',
  path: '/cases/:case/petitions',
  permission: 'petitions.view',
  params: theCase,
  reply: z.object({
    petitions: z.array(petitionRow.extend({ partyId: idOf<'party'>().nullable() })),
    parties: z.array(z.object({ partyId: idOf<'party'>(), name: z.string(), role: z.string() })),
  }),
  refusals: {},
});

/** 信访登记 · By a party of the case or by somebody else, with the day it was received. */
export const recordPetition = endpoint({
  method: 'POST',
  path: '/cases/:case/petitions',
  permission: 'petitions.record',
  params: theCase,
  body: z.object({
    party: idOf<'party'>().nullable(),
    petitioner: words(100).nullable(),
    way: z.enum(PETITION_WAYS),
    receivedOn: legalDay,
    words: words(4_000),
  }),
  reply: z.object({ petitionId: idOf<'petition'>() }),
  refusals: { 'petition-in-future': 422, 'petitioner-not-named': 422, 'not-a-party': 422 } satisfies Record<
    RecordPetitionRefusal['kind'],
    RefusalStatus
  >,
});

/** 信访答复 · Ends the clock of finishing, of the same person's earlier petitions about the case too where asked; who answered what and when stays. */
export const answerPetition = endpoint({
  method: 'POST',
  path: '/cases/:case/petitions/:petition/answer',
  permission: 'petitions.answer',
  params: theCase.extend({ petition: idOf<'petition'>() }),
  body: z.object({ words: words(4_000), formerToo: z.boolean() }),
  reply: z.object({ answered: z.number().int() }),
  refusals: { 'petition-not-here': 404, 'petition-answered': 409 } satisfies Record<AnswerPetitionRefusal['kind'], RefusalStatus>,
});
