/** A post of clerk held today: by whom, and in which team. */
export interface ClerkPost {
  readonly personId: string;
  readonly name: string;
  readonly teamId: string | null;
}

/**
 * 书记员 · Who stands as clerk under a ruling: whoever drafted it, when they hold the post; else a clerk of the team that has the
 * case; else a clerk of the court. A judge who drafts is never their own clerk, and a court without clerks is asked.
 */
export function clerkOf(
  posts: readonly ClerkPost[],
  of: { readonly draftedBy: string; readonly team: string | null; readonly officer: string | null },
): ClerkPost | undefined {
  const others = posts.filter((post) => post.personId !== of.officer);
  return (
    others.find((post) => post.personId === of.draftedBy) ?? others.find((post) => of.team !== null && post.teamId === of.team) ?? others[0]
  );
}
