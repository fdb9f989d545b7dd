import type { Locator, Page } from 'playwright-core';

/** Opens a list by its label and takes the option that reads like this, as a hand on a mouse does. */
export function choose(within: Locator | Page, label: string, option: string): Promise<void> {
  return pick(within.getByRole('combobox', { name: label }).first(), option);
}

/** The options of this very list: another one may still be closing. */
export async function pick(box: Locator, option: string): Promise<void> {
  await box.click();
  // A long list shows what fits; typing finds the rest.
  if (await box.isEditable()) await box.fill(option);
  const list = await box.getAttribute('aria-controls');
  const page = box.page();
  const options = page.locator('.ant-select-dropdown').filter({ has: page.locator(`[id="${list}"]`) });
  await options.getByTitle(option, { exact: true }).click();
  await options.waitFor({ state: 'hidden' });
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
