import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { clocksOfLead, type LeadGiver, type LeadUrgency } from '../rules/lead.ts';
import type { ReceiveLeadRefusal } from '../rules/refusals.ts';
import { insertLead, type LeadId } from '../store/leads.ts';

export interface LeadInput {
  readonly case: CaseId;
  readonly giver: LeadGiver;
  readonly giverName: string;
  readonly giverContact: string;
  readonly urgency: LeadUrgency;
  readonly propertyKind: string | null;
  /** The debtor it is about, where the giver can say. */
  readonly party: PartyId | null;
  readonly content: string;
  readonly receivedOn: LegalDay;
}

/** 接收线索 · A lead gets its number, its clocks and somebody's work at the moment it is received; the giver is told the number. */
export async function receiveLead(
  ctx: Ctx,
  input: LeadInput,
): Promise<Result<{ lead: LeadId; serial: number }, ReceiveLeadRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  if (isBefore(ctx.today, input.receivedOn)) return refuse({ kind: 'received-after-today', receivedOn: input.receivedOn });
  const party = file.value.parties.find((each) => each.partyId === input.party);
  // 法释〔2013〕20号第七条: nobody outside the case, and of the case only its debtors.
  if (input.party !== null && party?.role !== 'debtor') return refuse({ kind: 'not-a-debtor' });
  const leadId = ctx.newId<'lead'>();
  const serial = await insertLead(ctx.tx, ctx.region, {
    ...input,
    leadId,
    caseId: input.case,
    court: held.value.court,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  await ctx.record({
    type: 'search.lead-received',
    subject: leadId,
    case: input.case,
    facts: { serial, giver: input.giver, urgency: input.urgency, property: input.propertyKind, receivedOn: input.receivedOn.toString() },
    clocks: clocksOfLead(input.urgency).map((term) => ({ kind: 'start', term, on: input.receivedOn, subject: leadId }) as const),
    tasks: [{ kind: 'open', task: 'verify-lead', subject: leadId, facts: { serial, giver: input.giver, urgency: input.urgency } }],
  });
  return ok({ lead: leadId, serial });
}
