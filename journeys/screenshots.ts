import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { DESKTOP_ZH, takePicture } from './browser.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { openJourney } from './journey.ts';
import { findPlaces } from './screens.ts';

/**
 * 说明书插图 · Takes the six pictures of the README from a fresh demo city: `node journeys/screenshots.ts`.
 * Run it on Node 24; the pictures go to docs/images.
 */
const FOLDER = fileURLToPath(new URL('../docs/images', import.meta.url));
const MOST_BYTES = 300_000;

await mkdir(FOLDER, { recursive: true });
const opened = await openJourney({ cases: 2_000, view: DESKTOP_ZH });
try {
  const today = legalDayAt(instantFromUnixMs(Date.now()));
  const reception = await opened.people.at('reception.linshui');
  await pasteJudgment(reception, today, 88);
  await completeFacts(reception, today);
  await reception.evaluate('document.querySelector("main").scrollTo(0, 0)');
  await reception.getByRole('button', { name: '看出处' }).first().click();
  await keep('filing', reception);

  const centre = await opened.people.at('centre.linshui');
  const places = await findPlaces(centre, '/filing');
  const shots = [
    { name: 'desk', who: 'judge.linshui', path: '/desk' },
    { name: 'hub', who: 'director.linshui', path: '/hub' },
    { name: 'case', who: 'director.linshui', path: `/cases/${places.caseId}` },
    { name: 'approvals', who: 'director.linshui', path: '/approvals' },
    { name: 'proof', who: 'centre.linshui', path: `/clocks/${places.clockId}` },
  ];
  for (const { name, who, path } of shots) {
    const page = await opened.people.at(who);
    await page.goto(path);
    await keep(name, page);
  }
} finally {
  await opened.close();
}

async function keep(name: string, page: Parameters<typeof takePicture>[0]): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  await takePicture(page, file, false);
  const { size } = await stat(file);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MOST_BYTES}`);
}
