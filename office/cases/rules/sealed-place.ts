/** 密存位置 · What a sealed value of a party is bound to: its column and its row. A value that was moved does not open. */
export function identityPlace(partyId: string): string {
  return `cases.party.identity_number:${partyId}`;
}

/** How a party is reached: its phone, and the number or address it consented to be served at. */
export function reachPlace(column: 'phone' | 'service_address', partyId: string): string {
  return `cases.party.${column}:${partyId}`;
}

export function accountPlace(partyId: string): string {
  return `cases.party.payee_account:${partyId}`;
}
