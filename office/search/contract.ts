import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { AskAgainRefusal, GapRefusal, LaunchRefusal } from './rules/refusals.ts';

const LAUNCH_REFUSALS = {
  'case-closed': 409,
  'filing-not-checked': 409,
  'no-debtor': 422,
  'search-running': 409,
  'no-authorised-officer': 409,
} satisfies Record<LaunchRefusal['kind'], RefusalStatus>;

const sourceRow = z.object({
  sourceId: idOf<'search-source'>(),
  party: idOf<'party'>(),
  partyName: z.string(),
  agency: z.string(),
  agencyZh: z.string(),
  agencyEn: z.string(),
  assetKind: z.string(),
  /** sent, answered, nothing-found, failed or timed-out: never blank. */
  state: z.string(),
  attempts: z.number().int().nullable(),
  assetsFound: z.number().int().nullable(),
  failureKind: z.string().nullable(),
  failureDetail: z.string().nullable(),
  askedAt: instantText,
  /** The agency has taken the question and works on it. */
  acceptedAt: instantText.nullable(),
  settledAt: instantText.nullable(),
  gapReason: z.string().nullable(),
});

export const caseSearch = endpoint({
  method: 'GET',
  path: '/cases/:case/search',
  permission: 'search.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({
    verdict: z.string(),
    wanted: z.number().int(),
    sent: z.number().int(),
    answered: z.number().int(),
    nothingFound: z.number().int(),
    failed: z.number().int(),
    timedOut: z.number().int(),
    notAsked: z.number().int(),
    acceptedGaps: z.number().int(),
    sources: z.array(sourceRow),
  }),
  refusals: {},
});

export const launchSearch = endpoint({
  method: 'POST',
  path: '/cases/:case/search',
  permission: 'search.launch',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ asked: z.number().int() }),
  refusals: LAUNCH_REFUSALS,
});

const oneSource = z.object({ case: idOf<'case'>(), source: idOf<'search-source'>() });

export const askAgain = endpoint({
  method: 'POST',
  path: '/cases/:case/search/:source/again',
  permission: 'search.launch',
  params: oneSource,
  reply: z.object({ asked: z.number().int() }),
  refusals: { ...LAUNCH_REFUSALS, 'source-still-asked': 409 } satisfies Record<(AskAgainRefusal | LaunchRefusal)['kind'], RefusalStatus>,
});

export const acceptGap = endpoint({
  method: 'POST',
  path: '/cases/:case/search/:source/gap',
  permission: 'search.launch',
  params: oneSource,
  body: z.object({ reason: words(300) }),
  reply: z.object({ accepted: z.literal(true) }),
  refusals: { 'source-not-failed': 409, 'gap-already-accepted': 409 } satisfies Record<GapRefusal['kind'], RefusalStatus>,
});
