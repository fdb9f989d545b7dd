import type { BenchPost, SigningJudge } from './signing-judge.ts';

/**
 * 法官助理 · Who stands as judge's assistant under a ruling, below its date: the officer where a judge of the team signs for them;
 * else whoever drafted it, where they are an assistant of the team; else the one assistant of the team. Of several nobody is guessed,
 * and a court without assistants prints no such line (人民法院组织法第四十八条).
 */
export function assistantOf(
  posts: readonly BenchPost[],
  of: {
    readonly draftedBy: string;
    readonly team: string | null;
    readonly officer: string | null;
    readonly judge: SigningJudge | undefined;
  },
): SigningJudge | undefined {
  const helpers = posts.filter((post) => post.role === 'assistant' && post.personId !== of.judge?.personId);
  const ofTeam = helpers.filter((post) => of.team !== null && post.teamId === of.team);
  const named = helpers.find((post) => post.personId === of.officer) ?? ofTeam.find((post) => post.personId === of.draftedBy);
  if (named !== undefined) return named;
  return new Set(ofTeam.map((post) => post.personId)).size === 1 ? ofTeam[0] : undefined;
}
