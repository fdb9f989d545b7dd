import type { Ctx } from '@duixian/audit/act';
import type { CourtId, PersonId, PostId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ROTATION_YEARS } from '@duixian/law/parameters/post-rotation';
import { heldSince, type Rotation, rotationOf } from '../rules/rotation.ts';
import { postsOfPeople } from '../store/posts.ts';

interface ListedPost {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly active: boolean;
  readonly courtId: CourtId;
  readonly role: string;
  readonly fromOn: LegalDay;
  readonly untilOn: LegalDay | null;
}

/** 任职交流提示 · Of the posts held today by people at work, those whose years are over or soon will be. */
export async function rotationsOf(ctx: Ctx, listed: readonly ListedPost[]): Promise<ReadonlyMap<PostId, Rotation>> {
  const held = listed.filter((post) => post.active && (post.untilOn === null || !isBefore(post.untilOn, ctx.today)));
  const all = await postsOfPeople(ctx.tx, [...new Set(held.map((post) => post.personId))]);
  const found = new Map<PostId, Rotation>();
  for (const post of held) {
    const own = all.filter((one) => one.person === post.personId);
    const since = heldSince({ court: post.courtId, role: post.role, from: post.fromOn, until: post.untilOn }, own);
    const rotation = rotationOf({ role: post.role, since }, ctx.today, ROTATION_YEARS);
    if (rotation) found.set(post.postId, rotation);
  }
  return found;
}
