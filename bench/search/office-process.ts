import { demoDirectory } from '@duixian/agencies/directory';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { systemClock } from '@duixian/clock/clock';
import { openDatabase } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { z } from 'zod';
import { seatOf } from '../scope/seat.ts';
import { startOffice } from './running-office.ts';

// The jobs of the office in a process of their own, so that it can be killed in the middle. Started by running-office.ts.
const settings = z
  .object({
    url: z.string(),
    ownerUrl: z.string(),
    agenciesUrl: z.string(),
    blobs: z.string(),
    firstDelay: z.number(),
    longestDelay: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const db = openDatabase({ url: settings.url, maxConnections: 12, vault: testVault });
const directory = demoDirectory(settings.agenciesUrl, fetch, { timeoutMs: 2_000, attempts: 2, backoffMs: 50, maxReplyBytes: 8_000_000 });
const office = await startOffice({
  db,
  ownerUrl: settings.ownerUrl,
  clock: systemClock,
  seat: seatOf('centre.linshui', systemClock),
  city: { url: settings.agenciesUrl, directory, stop: () => undefined },
  blobs: settings.blobs,
  patience: { ...USUAL_PATIENCE, firstDelaySeconds: settings.firstDelay, longestDelaySeconds: settings.longestDelay },
});
office.wake();
process.stdout.write('open\n');
