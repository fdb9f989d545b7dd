import type { Locator, Page } from 'playwright-core';

/** Opens a list by its label and takes the option that reads like this, as a hand on a mouse does. */
export async function choose(within: Locator | Page, label: string, option: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label }).first();
  await box.click();
  const page = 'goto' in within ? within : within.page();
  await page.getByTitle(option, { exact: true }).last().click();
}

/** Types a day and leaves the field, so that the small calendar goes away. */
export async function typeDay(within: Locator | Page, label: string, text: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true }).first();
  await field.fill(text);
  await field.press('Tab');
}

export async function type(within: Locator | Page, label: string, text: string): Promise<void> {
  await within.getByRole('textbox', { name: label, exact: true }).first().fill(text);
}
