import type { Due, JudgmentReading, ReadParty } from './reading.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** 标注形 · The reading in the plain schema that exchange files and the command line use: fen as text, days as ISO text. */
export function labelOf(reading: JudgmentReading): { readonly [name: string]: Json } {
  return {
    court: reading.court?.value ?? null,
    case_number: reading.caseNumber?.value ?? null,
    document_kind: reading.documentKind?.value ?? null,
    trial_stage: reading.trialStage?.value ?? null,
    document_date: reading.documentDate?.value ?? null,
    cause_of_action: reading.cause?.value ?? null,
    cause_of_action_alternatives: [],
    related_case_numbers: reading.relatedCaseNumbers.map(({ caseNumber, relation }) => ({ case_number: caseNumber, relation })),
    parties: reading.parties.filter(standsIn).map((party) => ({
      id: party.id,
      name: party.name,
      type: party.type,
      litigation_role: party.litigationRole,
      enforcement_role: party.enforcementRole,
      aliases: party.aliases,
      note: null,
    })),
    non_parties: [
      ...reading.nonParties.map(({ name, role }) => ({ name, role })),
      ...reading.parties.filter((party) => !standsIn(party)).map(({ name }) => ({ name, role: '第三人' })),
    ],
    operative_source: reading.operativeSource,
    monetary_obligations: reading.monetary.map((one) => ({
      id: one.id,
      operative_item: one.item,
      kind: one.kind,
      label: one.label,
      amount_fen: one.amount === null ? null : String(one.amount),
      creditors: one.creditors,
      debtors: one.debtors,
      liability_mode: one.liability,
      due: dueLabel(one.due),
      covers_period: one.coversPeriod,
      components: [],
      periodic:
        one.periodic === null
          ? null
          : {
              unit: one.periodic.unit,
              amount_fen: String(one.periodic.amount),
              start: one.periodic.start,
              pay_day: one.periodic.payDay,
              end_event: one.periodic.endEvent,
            },
      quote: one.passage.quote,
      note: null,
    })),
    interest_rules: reading.interest.map((rule) => ({
      id: rule.id,
      operative_item: rule.item,
      accrues_on: rule.accruesOn,
      kind: rule.kind,
      rate: { type: rule.rate.type, value: rule.rate.value, multiplier: rule.rate.multiplier, text: rule.rate.text },
      segments: rule.segments.map((segment) => ({
        base_fen: segment.base === null ? null : String(segment.base),
        base_text: segment.baseText,
        start: segment.start,
        end: segment.end,
        end_event: segment.endEvent,
      })),
      debtors: rule.debtors,
      creditors: rule.creditors,
      cap: rule.cap === null ? null : { kind: 'total_amount', amount_fen: String(rule.cap.amount), text: rule.cap.text },
      only_on_default: rule.onlyOnDefault,
      quote: rule.passage.quote,
      note: null,
    })),
    litigation_costs: reading.costs.map((cost) => ({
      kind: cost.kind,
      total_fen: cost.total === null ? null : String(cost.total),
      charged_fen: String(cost.charged),
      bearers: cost.bearers.map((bearer) => ({ party: bearer.parties.join('+'), amount_fen: String(bearer.amount) })),
      payable_to: cost.payableTo,
      claimable_by_applicant: cost.claimable,
      due: dueLabel(cost.due),
      quote: cost.passage.quote,
      note: null,
    })),
    liability_links: reading.links.map((link) => ({
      kind: link.kind,
      parties: link.parties,
      obligations: link.obligations,
      scope_text: link.scope,
      shares: link.shares.length === 0 ? null : link.shares.map(({ party, amount }) => ({ party, amount_fen: String(amount) })),
      quote: link.passage.quote,
    })),
    behaviour_obligations: reading.behaviour.map((duty) => ({
      operative_item: duty.item,
      kind: duty.kind,
      debtor: duty.debtor,
      creditor: duty.creditor,
      description: duty.description,
      due: dueLabel(duty.due),
      quote: duty.passage.quote,
    })),
    priority_rights: reading.priority.map(({ creditor, passage }) => ({ creditor, quote: passage.quote })),
    enforcement_measures: reading.measures.map(({ kind, target, amount, passage }) => ({
      kind,
      target,
      amount_fen: amount === null ? null : String(amount),
      quote: passage.quote,
    })),
    declarations: reading.declarations.map((passage) => passage.quote),
    dismissals: reading.dismissals.map((passage) => passage.quote),
    waivers: reading.waivers.map((passage) => passage.quote),
    default_clause:
      reading.defaultClause === null
        ? null
        : {
            trigger: reading.defaultClause.trigger,
            effect: reading.defaultClause.effect,
            amount_fen: reading.defaultClause.amount === null ? null : String(reading.defaultClause.amount),
            debtors: reading.defaultClause.debtors,
            allocation_order: reading.defaultClause.allocationOrder,
            quote: reading.defaultClause.passage.quote,
          },
    performance_deadline: reading.performanceDeadline === null ? null : dueLabel(reading.performanceDeadline),
    double_interest: {
      stated: reading.doubleInterest.stated,
      applies: reading.doubleInterest.applies,
      cited_article: reading.doubleInterest.citedArticle,
    },
    has_enforceable_content: reading.enforceable,
  };
}

/** 第三人 · A third person nothing is ordered for or against is no party of the enforcement. */
function standsIn(party: ReadParty): boolean {
  return party.litigationRole !== 'third_party' || party.enforcementRole !== 'none';
}

function dueLabel(due: Due): Json {
  return {
    type: due.type,
    days: due.type === 'days_after_effective' || due.type === 'days_after_service' ? due.days : due.type === 'on_effective' ? 0 : null,
    date: due.type === 'fixed_date' ? due.date : null,
  };
}
