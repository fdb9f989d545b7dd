import { NO_JOURNAL } from '@duixian/app-agencies/journal';
import { agenciesServer } from '@duixian/app-agencies/server';
import { openSimulator } from '@duixian/app-agencies/simulator';

/** The simulated agencies in a process of their own, without the pauses in which they think: their address on the first line. */
const app = agenciesServer(
  openSimulator(() => NO_JOURNAL, Date.now),
  { thinking: false },
);
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.once('disconnect', () => process.exit(0));
