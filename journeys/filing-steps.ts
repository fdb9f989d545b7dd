import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { pick, type, typeDay } from './fields.ts';
import { CREDITOR, DEBTOR, judgmentText } from './judgment.ts';

/** From the filing list to a form filled from a pasted judgment. */
export async function pasteJudgment(page: Page, today: LegalDay, serial: number): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '立案', exact: true }).click();
  await page.getByRole('button', { name: '新申请' }).click();
  await page.getByLabel('粘贴裁判文书全文').fill(judgmentText(today, serial));
  await page.getByRole('button', { name: '读取要素' }).click();
  await page.getByText(/已标出 \d+ 处出处/).waitFor();
}

/** What no judgment says: the days, the numbers, where to reach the parties, where to pay. */
export async function completeFacts(page: Page, today: LegalDay): Promise<void> {
  await typeDay(page, '生效日', plusDays(today, -140).toString());
  await typeDay(page, '履行期届满日', plusDays(today, -130).toString());
  const parties = page.getByRole('region', { name: '当事人' });
  const nth = (label: string, at: number) => parties.getByRole('textbox', { name: label, exact: true }).nth(at);
  await nth('证件号码', 0).fill(CREDITOR.code);
  await nth('证件号码', 1).fill(DEBTOR.number);
  await nth('电话', 0).fill(CREDITOR.phone);
  await nth('地址', 0).fill('衡江市临水区沐阳路1号');
  await nth('地址', 1).fill('衡江市临水区临江路8号');
  await type(parties, '开户行', CREDITOR.bank);
  await type(parties, '收款账号', CREDITOR.account);
  for (const [at, phone] of [CREDITOR.phone, DEBTOR.phone].entries()) {
    await pick(parties.getByRole('combobox', { name: '电子送达方式' }).nth(at), '短信');
    await nth('电子送达地址', at).fill(phone);
  }
  await page.getByRole('checkbox', { name: '已向申请人告知执行风险' }).check();
}
