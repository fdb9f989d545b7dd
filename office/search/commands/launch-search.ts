import type { Agency } from '@duixian/agencies/directory';
import { authorityFor, subjectOf } from '@duixian/agencies/queries';
import type { Patience } from '@duixian/agencies/rules/patience';
import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { LaunchRefusal } from '../rules/refusals.ts';
import { shownState } from '../rules/source-state.ts';
import { insertRound, type NewRound, type NewSource } from '../store/save-round.ts';
import { latestSources } from '../store/sources.ts';

export interface SearchSettings {
  readonly sources: readonly Agency[];
  readonly patience: Patience;
}

export type Launched = { readonly asked: number };

/**
 * 发起查控 · Asks every agency about every debtor (法〔2021〕322号第十三项: all kinds of property, within five working days).
 *
 * After filing it asks what was never asked, so the job that runs it may run twice. By hand it asks everything anew,
 * unless a question is still out.
 */
export async function launchSearch(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly reason: 'filing' | 'by-hand' },
  settings: SearchSettings,
): Promise<Result<Launched, LaunchRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if (held.value.state === 'closed') return refuse({ kind: 'case-closed' });
  if (held.value.stage === 'check') return refuse({ kind: 'filing-not-checked' });
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const wanted = pairsOf(file.value, settings.sources);
  if (wanted.length === 0) return refuse({ kind: 'no-debtor' });

  const known = await latestSources(ctx.tx, ctx.region, input.case);
  const sent = known.filter((source) => shownState(source.state, ctx.now).kind === 'sent').length;
  if (input.reason === 'by-hand' && sent > 0) return refuse({ kind: 'search-running', sent });
  const asked = new Set(known.map((source) => `${source.party} ${source.agency}`));
  const open = input.reason === 'by-hand' ? wanted : wanted.filter((pair) => !asked.has(`${pair.party} ${pair.agency.code}`));
  if (open.length === 0) return ok({ asked: 0 });
  return askAll(ctx, file.value, { ...input, pairs: open, patience: settings.patience });
}

export interface WantedPair {
  readonly party: PartyId;
  readonly agency: Agency;
}

/** Every debtor at every agency. */
export function pairsOf(file: Pick<CaseFile, 'parties'>, sources: readonly Agency[]): readonly WantedPair[] {
  const debtors = file.parties.filter((party) => party.role === 'debtor');
  return debtors.flatMap((party) => sources.map((agency) => ({ party: party.partyId, agency })));
}

/** Puts the questions down and lets a job carry them. The officer named in them is a registered one. */
export async function askAll(
  ctx: Ctx,
  file: CaseFile,
  of: { readonly reason: NewRound['reason']; readonly pairs: readonly WantedPair[]; readonly patience: Patience },
): Promise<Result<Launched, LaunchRefusal>> {
  const roundId = ctx.newId<'search-round'>();
  const authority = await authorityFor(ctx, file, ctx.actor.personId, `${file.caseNumber}查询通知`);
  if (!authority.ok) return authority;
  const subjects = new Map(file.parties.map((party) => [party.partyId, subjectOf(party)]));
  const giveUpAt = ctx.now.add({ hours: of.patience.giveUpAfterHours });
  const sources = of.pairs.flatMap(({ party, agency }): NewSource[] => {
    const subject = subjects.get(party);
    const sourceId = ctx.newId<'search-source'>();
    return subject ? [{ sourceId, party, agency, requestNo: `CX-${sourceId}`, authority: authority.value, subject, giveUpAt }] : [];
  });
  // Whoever was asked about before and is a debtor no longer is asked about no more.
  if (sources.length === 0) return refuse({ kind: 'no-debtor' });
  const { caseId, court } = file;
  await insertRound(ctx.tx, ctx.region, {
    roundId,
    caseId,
    court,
    reason: of.reason,
    by: ctx.actor.personId,
    on: ctx.today,
    at: ctx.now,
    sources,
  });
  const replaced = latestPairsReplaced(sources);
  await ctx.record({
    type: 'search.launched',
    subject: roundId,
    case: caseId,
    facts: {
      reason: of.reason,
      sources: sources.length,
      officer: authority.value.officer.name,
      certificate: authority.value.officer.certificateNumber,
    },
    clocks: [{ kind: 'satisfy', term: 'net-query-start', on: ctx.today }],
    tasks: [{ kind: 'complete', task: 'start-search' }, ...replaced],
    events: roundsOf(sources).map((ids) => ({ type: 'search.source-asked', facts: { case: caseId, sources: ids } })),
  });
  return ok({ asked: sources.length });
}

/** So many questions of one case go out together; a bound for a case with very many debtors. */
const MOST_TOGETHER = 64;

function roundsOf(sources: readonly NewSource[]): readonly (readonly string[])[] {
  const rounds: string[][] = [];
  for (const { sourceId } of sources) {
    const last = rounds.at(-1);
    if (last !== undefined && last.length < MOST_TOGETHER) last.push(sourceId);
    else rounds.push([sourceId]);
  }
  return rounds;
}

/** A pair that is asked anew is no longer somebody's failed source. */
function latestPairsReplaced(sources: readonly NewSource[]) {
  return sources.map(
    (source) => ({ kind: 'complete', task: 'failed-source', subject: pairSubject(source.party, source.agency.code) }) as const,
  );
}

/** What a failed-source item is about: the pair, whichever question of it failed. */
export function pairSubject(party: PartyId, agency: string): string {
  return `${party}.${agency}`;
}
