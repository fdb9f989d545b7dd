import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { addresseesOf } from '../queries/addressees.ts';
import { type MessageId, type MessageRefusal, mentionProblem } from '../rules/messages.ts';
import { insertMessage, markRead } from '../store/messages.ts';
import { stampOf } from '../store/tables.ts';
import { sendNotice } from './send-notice.ts';

type NotFound = { readonly kind: 'not-found' };

/** 案内留言 · Said on the case instead of in a chat group: written once, and whoever it names is told. */
export async function writeMessage(
  ctx: Ctx,
  input: { caseId: CaseId; words: string; mentions: readonly PersonId[] },
): Promise<Result<{ messageId: MessageId }, MessageRefusal | NotFound>> {
  const seen = await visibleCase(ctx, input.caseId);
  if (!seen.ok) return seen;
  const { court } = seen.value;
  const mentions = [...new Set(input.mentions)].filter((person) => person !== ctx.actor.personId);
  const known = mentions.length === 0 ? [] : (await addresseesOf(ctx, court)).map((one) => one.personId);
  const wrong = mentionProblem(mentions, known);
  if (wrong) return refuse(wrong);
  const messageId = ctx.newId<'message'>();
  await insertMessage(stampOf(ctx), { messageId, caseId: input.caseId, court, words: input.words, mentions });
  const events: OfficeEvent[] = [];
  const facts = { words: input.words, by: ctx.actor.name };
  for (const to of mentions)
    events.push(...(await sendNotice(ctx, { court, to, kind: 'message-written', source: messageId, caseId: input.caseId, facts })));
  await ctx.record({
    type: 'hub.message-written',
    subject: messageId,
    case: input.caseId,
    facts: { words: input.words, mentions: mentions.length },
    events,
  });
  return ok({ messageId });
}

/** 已读 · Whoever opens the messages of a case has read them; twice is once. */
export async function readMessages(ctx: Ctx, input: { caseId: CaseId }): Promise<Result<{ read: number }, NotFound>> {
  const seen = await visibleCase(ctx, input.caseId);
  if (!seen.ok) return seen;
  return ok({ read: await markRead(stampOf(ctx), { caseId: input.caseId, court: seen.value.court }) });
}
