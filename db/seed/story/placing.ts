import { type AssignInputs, assign, RULE_VERSION, type WhyMe } from '@duixian/assignment/rules/assign';
import { STANDARD_WEIGHTS } from '@duixian/assignment/rules/weights';
import type { Lane } from '@duixian/cases/rules/stage';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { STANDARD_SCOPE } from '@duixian/triage/rules/lane-scope';
import { type TriageCard, triage } from '@duixian/triage/rules/triage';
import type { TriageFacts } from '@duixian/triage/rules/triage-facts';
import { openFrom, shift } from '../days.ts';
import type { Diary } from '../diary.ts';
import type { SeededPerson } from '../load-city.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import type { AssetStory } from './assets.ts';
import { owedOn } from './owed.ts';
import type { SourceStory } from './search.ts';
import type { World } from './world.ts';

/** 分流 · The lane that was proposed on the facts of the search, and what was decided. */
export interface ProposalStory {
  readonly proposalId: Id<'proposal'>;
  readonly facts: TriageFacts;
  readonly card: TriageCard;
  readonly proposedOn: LegalDay;
  readonly proposedAt: string;
  readonly decided: { readonly lane: Lane; readonly by: SeededPerson; readonly on: LegalDay; readonly reason: string | null } | null;
}

/** 分案 · Who got the case, why, and on what inputs. */
export interface DecisionStory {
  readonly decisionId: Id<'assignment'>;
  readonly inputs: AssignInputs;
  readonly why: WhyMe;
  readonly officer: SeededPerson;
  readonly by: SeededPerson;
  readonly on: LegalDay;
  readonly at: string;
  readonly ruleVersion: string;
}

export function tellTriage(
  world: World,
  one: PlannedCase,
  diary: Diary,
  found: { readonly sources: readonly SourceStory[]; readonly assets: readonly AssetStory[] },
): ProposalStory {
  const proposedOn = diary.latest;
  const { total, interestCounted } = owedOn(world, one, proposedOn);
  const facts: TriageFacts = {
    outstanding: total,
    interestCounted,
    debtors: one.parties.flatMap((party) => (party.role === 'debtor' ? [{ partyId: party.partyId, name: party.name }] : [])),
    things: found.assets
      .filter((asset) => !asset.exempt)
      .map(({ assetId, found: { kind }, label, available }) => ({ assetId, kind, label, usable: available })),
    sources: found.sources.map(({ sourceId, agency, state, gap }) => ({
      sourceId,
      agencyZh: agency.nameZh,
      agencyEn: agency.nameEn,
      state,
      gapAccepted: gap !== null,
    })),
    obligationKinds: one.obligations.map((of) => of.kind),
  };
  const card = triage(facts, STANDARD_SCOPE);
  const proposalId = one.idOn<'proposal'>(proposedOn);
  const deed = diary.enter(proposedOn, SYSTEM, {
    type: 'triage.lane-proposed',
    subject: proposalId,
    facts: { lane: card.lane, provisional: card.provisional, scope: STANDARD_SCOPE.id, again: false },
    tasks: [{ kind: 'open', task: 'confirm-triage', facts: { lane: card.lane, proposal: proposalId } }],
  });
  const proposal = { proposalId, facts, card, proposedOn: deed.on, proposedAt: deed.at };
  return { ...proposal, decided: one.stage === 'triage' ? null : confirm(world, one, diary, proposal) };
}

function confirm(world: World, one: PlannedCase, diary: Diary, of: { proposalId: string; card: TriageCard }): ProposalStory['decided'] {
  const { die } = one;
  const by = world.at(one.court, 'centre');
  const proposed = of.card.lane;
  // One in ten is placed otherwise, with the reason written down.
  const small = proposed === 'ordinary' && die.chance(0.1);
  const lane = small ? 'simple' : proposed;
  const reason = small ? '标的较小，被执行人已到庭并承诺分两次付清' : null;
  const on = diary.dayFor(openFrom(shift(diary.latest, die.between(0, 1))));
  const deed = diary.enter(on, by, {
    type: 'triage.lane-confirmed',
    subject: of.proposalId,
    facts: { proposed, lane, reason },
    tasks: [
      { kind: 'complete', task: 'confirm-triage' },
      { kind: 'open', task: 'assign-case', facts: { lane } },
    ],
  });
  return { lane, by, on: deed.on, reason };
}

/** 分案 · By the very rule of the office, on the loads of that day. */
export function tellAssignment(world: World, one: PlannedCase, diary: Diary, lane: Lane, assets: readonly AssetStory[]): DecisionStory {
  const by = world.at(one.court, 'centre');
  const on = diary.dayFor(openFrom(shift(diary.latest, one.die.between(0, 2))));
  const parties = one.parties.filter((party) => party.role === 'applicant' || party.role === 'debtor').length;
  const inputs: AssignInputs = {
    of: { caseId: one.caseId, lane, assets: assets.filter((asset) => !asset.exempt).length, parties, recused: [], related: [] },
    officers: world.loads.officersOn(one.court, on),
    weights: STANDARD_WEIGHTS,
    orderedBy: by.personId,
    seed: `${one.court.id}/${on.toString()}`,
  };
  const assigned = assign(inputs);
  const { officer: officerId, team, why } = must(assigned.ok ? assigned.value : undefined, `a judge at ${one.court.key}`);
  const officer = must(
    world.city.people.find((person) => person.personId === officerId),
    'a judge of the city',
  );
  world.loads.give(officerId, one.closed?.on ?? null);
  const decisionId = one.idOn<'assignment'>(on);
  const deed = diary.enter(on, by, {
    type: 'assignment.case-assigned',
    subject: decisionId,
    facts: { officer: officerId, officerName: officer.name, team, how: 'by-rule', reason: null, decidedBy: why.decidedBy },
    clocks: [{ kind: 'satisfy', term: 'assign-judge', on }],
    tasks: [{ kind: 'complete', task: 'assign-case' }],
  });
  return { decisionId, inputs, why, officer, by, on: deed.on, at: deed.at, ruleVersion: RULE_VERSION };
}
