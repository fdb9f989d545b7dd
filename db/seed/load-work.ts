import { plain } from '@duixian/contract/facts';
import type { Id } from '@duixian/kernel/ids';
import { daysBetween, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { TASKS } from '@duixian/tasks/rules/catalogue';
import { type Place, placeOf } from '@duixian/tasks/rules/placing';
import { serviceDueOn } from '@duixian/tasks/rules/service-level';
import type { TaskKind } from '@duixian/tasks/rules/task-spec';
import { STANDARD_SCOPE } from '@duixian/triage/rules/lane-scope';
import { type TriageCard, triage } from '@duixian/triage/rules/triage';
import type { TriageFacts } from '@duixian/triage/rules/triage-facts';
import { bulkInsert } from './bulk.ts';
import { REGION, TEAMS } from './city.ts';
import type { PlannedCase } from './plan.ts';
import type { Run } from './run.ts';

const SYSTEM = '00000000-0000-7000-8000-000000000001';
/** Younger cases in enforcement still have property to take hold of; of the older ones the clocks speak. */
const FRESH_DAYS = 30;

interface PlannedTask {
  readonly one: PlannedCase;
  readonly taskId: Id<'task'>;
  readonly kind: TaskKind;
  readonly place: Place;
  readonly openedOn: LegalDay;
  readonly dueOn: LegalDay | null;
}

/** 待办 · The team work that waits where each planned case stands, and the lane proposed for a case in triage. */
export async function loadWork(run: Run, cases: readonly PlannedCase[], today: LegalDay, loadedAt: string): Promise<void> {
  await loadProposals(run, cases, loadedAt);
  const tasks = cases.flatMap((one) => taskOf(one, today));
  await bulkInsert(
    run,
    'tasks.task',
    [
      { name: 'region_id', type: 'int', of: () => REGION.id },
      { name: 'task_id', type: 'uuid', of: (row) => row.taskId },
      { name: 'court_id', type: 'int', of: (row) => row.one.court.id },
      { name: 'case_id', type: 'uuid', of: (row) => row.one.caseId },
      { name: 'kind', type: 'text', of: (row) => row.kind },
      { name: 'place', type: 'text', of: (row) => row.place.kind },
      { name: 'team_kind', type: 'text', of: ({ place }) => (place.kind === 'team-kind' ? place.teamKind : null) },
      { name: 'team_id', type: 'uuid', of: ({ place }) => (place.kind === 'officer' || place.kind === 'team' ? place.team : null) },
      { name: 'officer_id', type: 'uuid', of: ({ place }) => (place.kind === 'officer' ? place.officer : null) },
      { name: 'due_on', type: 'date', of: (row) => row.dueOn?.toString() ?? null },
      { name: 'state', type: 'text', of: () => 'open' },
      { name: 'opened_on', type: 'date', of: (row) => row.openedOn.toString() },
      { name: 'opened_at', type: 'timestamptz', of: () => loadedAt },
      { name: 'opened_by', type: 'uuid', of: () => SYSTEM },
    ],
    tasks,
  );
}

function taskOf(one: PlannedCase, today: LegalDay): readonly PlannedTask[] {
  const found = kindOf(one, today);
  if (found === undefined) return [];
  const wished = plusDays(one.filedOn, found.after);
  const openedOn = daysBetween(wished, today) < 0 ? today : wished;
  const spec = TASKS[found.kind];
  const teamKinds = new Set<string>(TEAMS.filter(({ at }) => at === 'all' || at === one.court.level).map((team) => team.kind));
  const has = { officer: one.officer?.personId ?? null, team: one.officer?.team ?? null };
  const dueOn = serviceDueOn(openedOn, spec.serviceDays, PUBLISHED_CALENDAR) ?? null;
  return [{ one, taskId: one.id<'task'>(), kind: found.kind, place: placeOf(spec.holder, has, teamKinds), openedOn, dueOn }];
}

function kindOf(one: PlannedCase, today: LegalDay): { readonly kind: TaskKind; readonly after: number } | undefined {
  switch (one.stage) {
    case 'search':
      return { kind: 'start-search', after: 1 };
    case 'triage':
      return { kind: 'confirm-triage', after: 3 };
    case 'assignment':
      return { kind: 'assign-case', after: 4 };
    case 'enforcement':
      return daysBetween(one.filedOn, today) <= FRESH_DAYS ? { kind: 'control-property', after: 6 } : undefined;
    default:
      return undefined;
  }
}

interface PlannedProposal {
  readonly one: PlannedCase;
  readonly proposalId: Id<'proposal'>;
  readonly facts: TriageFacts;
  readonly card: TriageCard;
}

/** The search of these cases found nothing: the card says so, and a new search proposes anew. */
async function loadProposals(run: Run, cases: readonly PlannedCase[], loadedAt: string): Promise<void> {
  const proposals = cases.flatMap((one): readonly PlannedProposal[] => {
    if (one.stage !== 'triage') return [];
    const facts: TriageFacts = {
      outstanding: one.claim,
      interestCounted: false,
      debtors: one.parties.flatMap((party) => (party.role === 'debtor' ? [{ partyId: party.partyId, name: party.name }] : [])),
      things: [],
      sources: [],
      obligationKinds: one.obligations.map((of) => of.kind),
    };
    return [{ one, proposalId: one.id<'proposal'>(), facts, card: triage(facts, STANDARD_SCOPE) }];
  });
  const json = (value: unknown) => JSON.stringify(plain(value));
  const asJson = (carried: string) => `${carried}::jsonb`;
  await bulkInsert(
    run,
    'triage.proposal',
    [
      { name: 'region_id', type: 'int', of: () => REGION.id },
      { name: 'proposal_id', type: 'uuid', of: (row) => row.proposalId },
      { name: 'case_id', type: 'uuid', of: (row) => row.one.caseId },
      { name: 'court_id', type: 'int', of: (row) => row.one.court.id },
      { name: 'state', type: 'text', of: () => 'proposed' },
      { name: 'lane', type: 'text', of: (row) => row.card.lane },
      { name: 'provisional', type: 'text', of: (row) => row.card.provisional },
      { name: 'facts', type: 'text', of: (row) => json(row.facts), as: asJson },
      { name: 'card', type: 'text', of: (row) => json(row.card), as: asJson },
      { name: 'scope', type: 'text', of: () => json(STANDARD_SCOPE), as: asJson },
      { name: 'scope_from', type: 'date', of: () => '2021-12-06' },
      { name: 'proposed_on', type: 'date', of: (row) => plusDays(row.one.filedOn, 3).toString() },
      { name: 'proposed_at', type: 'timestamptz', of: () => loadedAt },
    ],
    proposals,
  );
}
