/** A post of judge or of judge's assistant held today: by whom, and in which team. */
export interface BenchPost {
  readonly personId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly role: string;
}

export interface SigningJudge {
  readonly personId: string;
  readonly name: string;
}

/**
 * 审判员 · Who signs as judge: the officer of the case, unless they are there as 法官助理 alone. Then the judge of the team that has
 * the case does, where there is one and no other; else nobody, and the paper says that its judge is missing.
 */
export function signingJudge(
  posts: readonly BenchPost[],
  of: { readonly officer: SigningJudge | null; readonly team: string | null },
): SigningJudge | undefined {
  const { officer, team } = of;
  if (officer === null) return undefined;
  const held = posts.filter((post) => post.personId === officer.personId);
  if (held.every((post) => post.role !== 'assistant') || held.some((post) => post.role === 'judge')) return officer;
  const judges = posts.filter((post) => post.role === 'judge' && team !== null && post.teamId === team);
  return new Set(judges.map((post) => post.personId)).size === 1 ? judges[0] : undefined;
}
