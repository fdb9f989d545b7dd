import { openJournal } from './journal.ts';
import { agenciesServer } from './server.ts';
import { openSimulator } from './simulator.ts';

/**
 * 启动模拟单位 · Settings: `AGENCIES_PORT` (7790), `AGENCIES_HOST` (127.0.0.1), `AGENCIES_FOLDER` (.data/agencies).
 * Prints one line when it listens, and one when the port is taken.
 */
const port = Number(process.env.AGENCIES_PORT ?? '7790');
const host = process.env.AGENCIES_HOST ?? '127.0.0.1';
const folder = process.env.AGENCIES_FOLDER ?? '.data/agencies';

const simulator = openSimulator((read) => openJournal(folder, read), Date.now);
const app = agenciesServer(simulator, { thinking: true });
await app.listen({ port, host });
console.log(`agencies listening on http://${host}:${port} (state in ${folder})`);

let leaving = false;
async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await app.close();
  simulator.close();
  // An open channel would keep this process alive.
  if (process.connected) process.disconnect();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave());
// Only a server that started these agencies holds a channel to them; when it is gone nobody is left to serve.
process.once('disconnect', () => void leave());
