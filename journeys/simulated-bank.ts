/** 模拟银行 · Gives somebody an account at the simulated bank, as its own page does. */
export async function openAccountAt(
  agenciesUrl: string,
  of: { name: string; number: string; accountNumber: string; yuan: string },
): Promise<void> {
  const { name, number: idNumber, accountNumber, yuan } = of;
  const answer = await fetch(`${agenciesUrl}/admin/bank/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, idNumber, accountNumber, yuan }),
  });
  if (!answer.ok) throw new Error(`the bank answered ${answer.status}: ${await answer.text()}`);
}

/** How an agency shall misbehave from now on; `none` ends it. */
export async function setFault(
  agenciesUrl: string,
  agency: string,
  fault: { mode: string; delayMs?: number; times?: number },
): Promise<void> {
  const answer = await fetch(`${agenciesUrl}/admin/agencies/${agency}/fault`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!answer.ok) throw new Error(`the agency answered ${answer.status}: ${await answer.text()}`);
}

/** Money from the debtor to the sub-account of a case, as the page of the simulated court bank sends it. */
export async function payIn(agenciesUrl: string, of: { subAccount: string; yuan: string; payerName: string }): Promise<void> {
  const answer = await fetch(`${agenciesUrl}/admin/court-bank/transfers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(of),
  });
  if (!answer.ok) throw new Error(`the court bank answered ${answer.status}: ${await answer.text()}`);
}

/** The same with everything a payer may write, answered with the bank's own reference of the line. */
export async function transferIn(
  agenciesUrl: string,
  of: { subAccount: string; yuan: string; payerName: string; payerAccount: string; payerBank: string; remark: string },
): Promise<string> {
  const answer = await fetch(`${agenciesUrl}/admin/court-bank/transfers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(of),
  });
  if (!answer.ok) throw new Error(`the court bank answered ${answer.status}: ${await answer.text()}`);
  const said: unknown = await answer.json();
  if (typeof said !== 'object' || said === null || !('reference' in said)) throw new Error('the court bank names the line');
  return String(said.reference);
}

/** What somebody owns at an agency, with the holds of others on it. */
export async function setProperty(
  agenciesUrl: string,
  agency: string,
  of: { name: string; number: string },
  assets: readonly object[],
): Promise<void> {
  const answer = await fetch(`${agenciesUrl}/admin/agencies/${agency}/subjects/${of.number}/property`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: of.name, idType: 'resident-id', assets }),
  });
  if (!answer.ok) throw new Error(`the agency answered ${answer.status}: ${await answer.text()}`);
}
