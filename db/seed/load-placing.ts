import { DEFAULT_SCOPES, STANDARD_SCOPE } from '@duixian/triage/rules/lane-scope';
import { bulkInsert, date, int, json, moment, region, text, uuid } from './bulk.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';

/** 分流与分案 · What was proposed and decided, each with the facts it rests on. */
export async function loadPlacing(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const proposals = stories.flatMap(({ one, proposal }) => (proposal === null ? [] : [{ one, proposal }]));
  type Proposed = (typeof proposals)[number];
  await bulkInsert<Proposed>(
    run,
    'triage.proposal',
    [
      region(),
      uuid('proposal_id', (row) => row.proposal.proposalId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      text('state', (row) => (row.proposal.decided === null ? 'proposed' : 'confirmed')),
      text('lane', (row) => row.proposal.card.lane),
      text('provisional', (row) => row.proposal.card.provisional),
      json('facts', (row) => row.proposal.facts),
      json('card', (row) => row.proposal.card),
      json('scope', () => STANDARD_SCOPE),
      date('scope_from', (row) => DEFAULT_SCOPES[0]?.from ?? row.proposal.proposedOn),
      date('proposed_on', (row) => row.proposal.proposedOn),
      moment('proposed_at', (row) => row.proposal.proposedAt),
      text('decided_lane', (row) => row.proposal.decided?.lane ?? null),
      uuid('decided_by', (row) => row.proposal.decided?.by.personId ?? null),
      date('decided_on', (row) => row.proposal.decided?.on ?? null),
      text('reason', (row) => row.proposal.decided?.reason ?? null),
    ],
    proposals,
  );
  const decisions = stories.flatMap(({ one, decision }) => (decision === null ? [] : [{ one, decision }]));
  type Decided = (typeof decisions)[number];
  await bulkInsert<Decided>(
    run,
    'assignment.decision',
    [
      region(),
      uuid('decision_id', (row) => row.decision.decisionId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      uuid('officer_id', (row) => row.decision.officer.personId),
      uuid('team_id', (row) => row.decision.officer.team),
      text('how', () => 'by-rule'),
      text('rule_version', (row) => row.decision.ruleVersion),
      json('inputs', (row) => row.decision.inputs),
      json('outcome', (row) => row.decision.why),
      uuid('decided_by', (row) => row.decision.by.personId),
      date('decided_on', (row) => row.decision.on),
      moment('decided_at', (row) => row.decision.at),
    ],
    decisions,
  );
}
