import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { courtId, mentorLogin } from './contract.ts';
import type { PostEndRefusal, TransferRefusal } from './rules/post.ts';

const params = z.object({ post: idOf<'post'>() });
const endRefusals = {
  'not-found': 404,
  'not-oneself': 409,
  'has-open-work': 409,
  'post-has-its-end': 409,
  'post-day-past': 422,
} as const satisfies Record<PostEndRefusal['kind'], RefusalStatus>;

/** 离任 · The last day of a post. */
export const endPost = endpoint({
  method: 'POST',
  path: '/posts/:post/end',
  permission: 'courts.manage-people',
  params,
  body: z.object({ until: legalDay }),
  reply: z.object({ until: legalDay }),
  refusals: endRefusals,
});

/** 调任 · Another court, team or role from a day on. */
export const transferPost = endpoint({
  method: 'POST',
  path: '/posts/:post/transfer',
  permission: 'courts.manage-people',
  params,
  body: z.object({ court: courtId, team: idOf<'team'>().nullable(), role: words(40), mentor: mentorLogin, from: legalDay }),
  reply: z.object({ postId: idOf<'post'>() }),
  refusals: {
    ...endRefusals,
    'unknown-role': 422,
    'unknown-court': 422,
    'team-not-of-court': 422,
    'mentor-not-of-court': 422,
    'same-post': 409,
  } satisfies Record<TransferRefusal['kind'], RefusalStatus>,
});
