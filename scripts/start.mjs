// npm start: install, build the web files, then the server on Node 24. npm run dev: the same, and reloads.
import { ensureInstalled, handOver, node24 } from './bootstrap.mjs';
import { buildWebWhenStale } from './web-build.mjs';

ensureInstalled();
const args = process.argv.slice(2).filter((arg) => arg !== '--dev');
if (process.argv.includes('--dev')) {
  const web = handOver(node24(), ['node_modules/vite/bin/vite.js', 'dev', 'apps/web']);
  const server = handOver(node24(), ['--watch', '--watch-preserve-output', 'apps/server/main.ts', ...args], { NODE_ENV: 'development' });
  // Whichever ends first takes the other with it.
  process.on('exit', () => {
    web.kill();
    server.kill();
  });
} else {
  await buildWebWhenStale();
  handOver(node24(), ['apps/server/main.ts', ...args]);
}
