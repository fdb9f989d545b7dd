import type { Browser } from 'playwright-core';
import { launchBrowser, type View } from './browser.ts';
import { type PreparedOffice, type RunningOffice, startOffice } from './office.ts';
import { type People, peopleOf } from './people.ts';

export interface Opened {
  readonly office: RunningOffice;
  readonly browser: Browser;
  readonly people: People;
  close(): Promise<void>;
}

/** 开门 · One office and one browser for one story. */
export async function openJourney(of: { cases: number; view: View; prepared?: PreparedOffice }): Promise<Opened> {
  const [office, browser] = await Promise.all([startOffice({ cases: of.cases, prepared: of.prepared }), launchBrowser()]);
  const people = peopleOf({ browser, url: office.url, view: of.view });
  return {
    office,
    browser,
    people,
    async close() {
      await people.close();
      await browser.close();
      await office.stop();
    },
  };
}
