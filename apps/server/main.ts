import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { endInWords, say } from './say.ts';
import { startServer } from './server.ts';
import { stopWithin } from './stop-within.ts';

const { server, log } = await start().catch(endInWords);
say(`兑现 Duixian  ${server.url}`);
if (server.agencies !== undefined) say(`模拟单位 / simulated agencies  ${server.agencies}`);
if (server.invitation) say(`管理员首次登录（一次有效）/ first administrator, once: ${server.invitation}`);
if (server.demo) {
  say(`演示账号 / demo logins (password ${server.demo.password}):`);
  for (const line of server.demo.lines) say(`  ${line}`);
  say('按 Ctrl+C 停止 / Ctrl+C stops. The data stay and the next start goes on with them.');
}

const LONGEST_STOP_MS = 20_000;
/** A signal to the whole group of processes arrives twice, from the sender and through `npm start`: that is one wish. */
const SAME_WISH_MS = 1_000;
let stoppingSince: number | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Whoever asks a second time will not wait.
    if (stoppingSince !== undefined && performance.now() - stoppingSince > SAME_WISH_MS) process.exit(1);
    if (stoppingSince !== undefined) return;
    stoppingSince = performance.now();
    stopWithin(server.stop, LONGEST_STOP_MS).then(
      (outcome) => {
        if (outcome === 'took-too-long') log.error('stop took too long');
        process.exit(outcome === 'stopped' ? 0 : 1);
      },
      (fault: unknown) => {
        log.error({ err: fault }, 'stop failed');
        process.exit(1);
      },
    );
  });
}

async function start() {
  const config = readConfig(process.env);
  const log = pino({
    level: config.DUIXIAN_LOG,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.identityNumber', '*.payee.account'],
  });
  const webFolder = fileURLToPath(new URL('../web/dist', import.meta.url));
  return { log, server: await startServer({ config, log, webFolder, blobFolder: join(config.DUIXIAN_DATA, 'blobs') }) };
}
