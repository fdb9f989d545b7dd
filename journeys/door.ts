import type { Page } from 'playwright-core';

export interface Answered {
  readonly status: number;
  readonly kind: string | undefined;
  readonly body: unknown;
}

let keys = 0;

/** 直接叩门 · A request past the screen, with the sign-in of the person whose window this is. */
export async function knock(page: Page, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answered> {
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    headers: { 'x-duixian': '1', ...(method === 'GET' ? {} : { 'idempotency-key': `journey-key-${++keys}-${Date.now()}` }) },
    ...(body === undefined ? {} : { data: body }),
  });
  const text = await answer.text();
  const read: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: answer.status(), kind: kindOf(read), body: read };
}

function kindOf(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'kind' in body ? String(body.kind) : undefined;
}
