import type { Authority, Subject } from '@duixian/agencies/adapter';
import type { Agency } from '@duixian/agencies/directory';
import type { FoundAsset } from '@duixian/agencies/found-property';
import type { Failure } from '@duixian/agencies/rules/patience';
import type { Facts } from '@duixian/audit/act';
import type { NewParty } from '@duixian/cases/rules/new-case';
import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { openFrom, shift } from '../days.ts';
import type { Diary } from '../diary.ts';
import { caseNumberText } from '../numbers.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import { type Owned, propertyOf } from '../property.ts';
import type { World } from './world.ts';

/** 交换 · A call to an agency, as the log of exchanges has it. */
export interface ExchangeStory {
  readonly exchangeId: Id<'exchange'>;
  readonly agency: string;
  readonly act: 'query' | 'freeze' | 'unfreeze' | 'deduct';
  readonly requestNo: string;
  readonly authority: Authority;
  readonly verdict: 'replied' | 'failed';
  readonly detail: string;
  readonly at: string;
}

/** 查询来源 · One question to one agency about one debtor. */
export interface SourceStory {
  readonly sourceId: Id<'search-source'>;
  readonly party: NewParty;
  readonly subject: Subject;
  readonly agency: Agency;
  readonly requestNo: string;
  readonly authority: Authority;
  readonly state: 'sent' | 'answered' | 'nothing-found' | 'failed' | 'timed-out';
  readonly assets: readonly FoundAsset[];
  readonly askedOn: LegalDay;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly failure: Failure | null;
  readonly exchangeId: Id<'exchange'> | null;
  readonly gap: { readonly reason: string; readonly by: Id<'person'> } | null;
}

export interface SearchStory {
  readonly roundId: Id<'search-round'>;
  readonly launchedOn: LegalDay;
  readonly launchedAt: string;
  readonly sources: readonly SourceStory[];
  readonly exchanges: readonly ExchangeStory[];
  readonly completedOn: LegalDay | null;
}

const FAILURES: readonly [Failure, ...Failure[]] = [
  { kind: 'unreachable', detail: '连接被拒绝' },
  { kind: 'server-error', detail: 'HTTP 503' },
  { kind: 'malformed', detail: '回复不符合接口约定' },
];
const GAPS = ['该单位接口停用，已改为线下协查', '多次重发仍无回复，先行处置已反馈财产'] as const;

/** 网络查控 · Every debtor at every agency, asked the day the check passed; what failed is somebody's work until somebody answers for it. */
export function tellSearch(world: World, one: PlannedCase, diary: Diary, passedOn: LegalDay): SearchStory {
  const { die } = one;
  const owned = world.brief ? [] : propertyOf(one.parties, passedOn);
  const centre = world.at(one.court, 'centre');
  const authority = world.authority(one, centre, `${caseNumberText(one)}查询通知`);
  const roundId = one.idOn<'search-round'>(passedOn);
  const launched = diary.enter(passedOn, SYSTEM, {
    type: 'search.launched',
    subject: roundId,
    facts: { reason: 'filing', sources: owned.length, officer: authority.officer.name, certificate: authority.officer.certificateNumber },
    clocks: [{ kind: 'satisfy', term: 'net-query-start', on: passedOn }],
    tasks: [{ kind: 'complete', task: 'start-search' }],
  });
  const asked = { world, one, diary, authority, on: launched.on, at: launched.at };
  const waits = one.stage === 'search';
  const fresh = waits && launched.at === world.loadedAt;
  const mustFail = waits && !fresh && owned.length > 0 ? die.between(0, owned.length - 1) : -1;
  const told = owned.map((each, at) =>
    tellSource(asked, each, { sent: fresh && each.agency.keeps === 'real-estate', fails: at === mustFail }),
  );
  const sources = told.map(({ source }) => source);
  return {
    roundId,
    launchedOn: launched.on,
    launchedAt: launched.at,
    sources,
    exchanges: told.flatMap(({ exchange }) => (exchange === null ? [] : [exchange])),
    completedOn: waits ? null : diary.latest,
  };
}

interface Asked {
  readonly world: World;
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly authority: Authority;
  readonly on: LegalDay;
  readonly at: string;
}

function tellSource(
  asked: Asked,
  owned: Owned,
  how: { readonly sent: boolean; readonly fails: boolean },
): { readonly source: SourceStory; readonly exchange: ExchangeStory | null } {
  const { one, diary } = asked;
  const { die } = one;
  const { party, subject, agency } = owned;
  const sourceId = one.idOn<'search-source'>(asked.on);
  const requestNo = `CX-${sourceId}`;
  const question = { sourceId, party, subject, agency, requestNo, authority: asked.authority, askedOn: asked.on, askedAt: asked.at };
  const open = { ...question, state: 'sent' as const, assets: [], settledAt: null, failure: null, exchangeId: null, gap: null };
  if (how.sent) return { source: open, exchange: null };

  const failed = how.fails || die.chance(0.03);
  const late = failed && die.chance(0.35);
  const state = late ? 'timed-out' : failed ? 'failed' : owned.assets.length > 0 ? 'answered' : 'nothing-found';
  const failure = state === 'failed' ? die.pick(FAILURES) : null;
  const exchangeId = late ? null : one.idOn<'exchange'>(asked.on);
  const names = { agency: agency.code, agencyZh: agency.nameZh, agencyEn: agency.nameEn, debtor: party.name };
  const subjectOfWork = `${party.partyId}.${agency.code}`;
  const settled = diary.enter(late ? openFrom(shift(asked.on, 1)) : asked.on, SYSTEM, {
    type: `search.source-${state}`,
    subject: sourceId,
    facts: { ...names, state, detail: failure?.detail ?? '', exchange: exchangeId },
    tasks: failed
      ? [{ kind: 'open', task: 'failed-source', subject: subjectOfWork, facts: { source: sourceId, ...names, state } satisfies Facts }]
      : [],
  });
  const source = { ...question, state, assets: failed ? [] : owned.assets, settledAt: settled.at, failure, exchangeId, gap: null } as const;
  const exchange: ExchangeStory | null = exchangeId && {
    exchangeId,
    agency: agency.code,
    act: 'query',
    requestNo,
    authority: asked.authority,
    verdict: failed ? 'failed' : 'replied',
    detail: failure?.detail ?? state,
    at: settled.at,
  };
  if (!failed || one.stage === 'search') return { source, exchange };
  return { source: { ...source, gap: acceptGap(asked, source, subjectOfWork) }, exchange };
}

/** The case went on without the answer: a person has put down why. */
function acceptGap({ world, one, diary }: Asked, source: SourceStory, subjectOfWork: string): SourceStory['gap'] {
  const centre = world.at(one.court, 'centre');
  const reason = one.die.pick(GAPS);
  diary.enter(diary.latest, centre, {
    type: 'search.gap-accepted',
    subject: source.sourceId,
    facts: { agency: source.agency.code, debtor: source.party.name, reason, state: source.state },
    tasks: [{ kind: 'complete', task: 'failed-source', subject: subjectOfWork }],
  });
  return { reason, by: centre.personId };
}
