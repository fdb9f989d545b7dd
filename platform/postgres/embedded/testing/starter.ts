// A process of its own that starts the database in the folder it is given, says how, and stays until it is told to stop.
import { startEmbedded } from '../start.ts';

const server = await startEmbedded({ home: process.argv[2] ?? '' });
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ how: server.how, pid: server.pid(), home: server.home, url: server.url('duixian_owner') })}\n`);
setInterval(() => {}, 60_000);
