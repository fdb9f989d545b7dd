import { type CourtId, courtIdFrom, idFrom, type PersonId, type PostId, type TeamId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface PostTables {
  'courts.post': {
    post_id: string;
    person_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    mentor_id: string | null;
    from_on: string;
    until_on: string | null;
  };
}

const posts = tablesOf<PostTables>;

export interface HeldPost {
  readonly postId: PostId;
  readonly person: PersonId;
  readonly court: CourtId;
  readonly team: TeamId | null;
  readonly role: string;
  readonly mentor: PersonId | null;
  readonly from: LegalDay;
  readonly until: LegalDay | null;
}

/** A post, held until the act ends: two ends of one post are set one after the other. */
export async function lockPost(tx: Tx, post: PostId): Promise<HeldPost | undefined> {
  const row = await posts(tx).selectFrom('courts.post').selectAll().where('post_id', '=', post).forUpdate().executeTakeFirst();
  return row && heldPost(row);
}

/** Every post of these people, the oldest first. */
export async function postsOfPeople(tx: Tx, people: readonly PersonId[]): Promise<readonly HeldPost[]> {
  if (people.length === 0) return [];
  const rows = await posts(tx)
    .selectFrom('courts.post')
    .selectAll()
    .where('person_id', 'in', [...people])
    .orderBy('from_on')
    .limit(5_000)
    .execute();
  return rows.map(heldPost);
}

export async function insertPost(
  tx: Tx,
  post: {
    id: PostId;
    person: PersonId;
    court: CourtId;
    team: TeamId | null;
    role: string;
    from: LegalDay;
    mentor?: PersonId | undefined;
  },
): Promise<void> {
  await posts(tx)
    .insertInto('courts.post')
    .values({
      post_id: post.id,
      person_id: post.person,
      court_id: post.court,
      team_id: post.team,
      role: post.role,
      mentor_id: post.mentor ?? null,
      from_on: post.from.toString(),
      until_on: null,
    })
    .execute();
}

export async function endPost(tx: Tx, post: PostId, last: LegalDay): Promise<void> {
  await posts(tx).updateTable('courts.post').set({ until_on: last.toString() }).where('post_id', '=', post).execute();
}

function heldPost(row: PostTables['courts.post']): HeldPost {
  return {
    postId: idFrom<'post'>(row.post_id),
    person: idFrom<'person'>(row.person_id),
    court: courtIdFrom(row.court_id),
    team: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    role: row.role,
    mentor: row.mentor_id === null ? null : idFrom<'person'>(row.mentor_id),
    from: day(row.from_on),
    until: row.until_on === null ? null : day(row.until_on),
  };
}
