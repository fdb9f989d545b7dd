/** 密存位置 · What a sealed value of a party is bound to: its column and its row. A value that was moved does not open. */
export function identityPlace(partyId: string): string {
  return `cases.party.identity_number:${partyId}`;
}

export function accountPlace(partyId: string): string {
  return `cases.party.payee_account:${partyId}`;
}
