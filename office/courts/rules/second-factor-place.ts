/** What a sealed second factor is bound to. */
export function secondFactorPlace(personId: string): string {
  return `courts.second_factor.secret:${personId}`;
}
