import type { Page, Request } from 'playwright-core';

const QUIET_MS = 100;
const LOOK_MS = 20;
const MOST_MS = 15_000;

/** What each window still waits for. The stream of live updates never ends and is not waited for. */
const open = new WeakMap<Page, { readonly requests: Set<Request>; lastChange: number }>();

/** Begins to count what this window asks for; before its first page. */
export function countRequests(page: Page): void {
  const state = { requests: new Set<Request>(), lastChange: performance.now() };
  open.set(page, state);
  const ended = (request: Request) => {
    if (state.requests.delete(request)) state.lastChange = performance.now();
  };
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    state.requests.add(request);
    state.lastChange = performance.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

/** Waits until the window has asked for nothing for a moment; a page that never comes to rest is a fault. */
export async function requestsAtRest(page: Page): Promise<void> {
  const state = open.get(page);
  if (state === undefined) throw new Error('countRequests was not called for this window');
  const until = performance.now() + MOST_MS;
  while (state.requests.size > 0 || performance.now() - state.lastChange < QUIET_MS) {
    if (performance.now() > until) throw new Error(`still waiting for ${[...state.requests].map((one) => one.url()).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
