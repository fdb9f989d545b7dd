import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { PartReleaseRefusal } from './rules/part-release.ts';
import type { CommonRefusal, ReleaseRefusal } from './rules/refusals.ts';

/** 部分解除 · Of money held, what lies above `keep` is let go of. */
export const releasePart = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/part-release',
  permission: 'assets.control',
  params: z.object({ case: idOf<'case'>(), measure: idOf<'measure'>() }),
  body: z.object({ keep: fenText, reason: words(300), rulingNumber: words(80), noticeNumber: words(80) }),
  reply: z.object({ instruction: idOf<'instruction'>() }),
  refusals: {
    'no-authorised-officer': 409,
    'agency-not-connected': 409,
    'paper-not-sealed': 422,
    'not-found': 404,
    'not-running': 409,
    'instruction-pending': 409,
    'ruling-not-of-this-case': 422,
    'not-divisible': 422,
    'amount-not-positive': 422,
    'keeps-all': 422,
  } satisfies Record<(PartReleaseRefusal | ReleaseRefusal | CommonRefusal)['kind'], RefusalStatus>,
});
