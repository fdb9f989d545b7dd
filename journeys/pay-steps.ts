import type { Locator, Page } from 'playwright-core';

/** Presses 付款 in a row and reads, in the question that follows, whom the money goes to. */
export async function askToPay(page: Page, row: Locator): Promise<Locator> {
  await row.getByRole('button', { name: '付款' }).click();
  const question = page.getByRole('dialog').filter({ hasText: '核对以后付款' });
  await question.getByText(/尾号 \d{4}/).waitFor();
  return question;
}

/** The answer by the keyboard: Enter says yes, and the question goes. */
export async function payNow(question: Locator): Promise<void> {
  await question.getByRole('button', { name: '确认付款' }).press('Enter');
  await question.waitFor({ state: 'hidden' });
}

/** Pays one order after the question. */
export async function pay(page: Page, row: Locator): Promise<void> {
  await payNow(await askToPay(page, row));
}
