// Builds the web files when something they are made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, ROOT, runToEnd } from './bootstrap.mjs';

const WEB = join(ROOT, 'apps', 'web');
const BUILT_FROM = join(WEB, 'dist', '.built-from');
/** What the browser's code can import: itself, the contracts and rules of the modules, the law, the kernel. */
const SOURCES = ['apps/web', 'office', 'law', 'kernel', 'platform/contract', 'package-lock.json'];
const SKIPPED = new Set(['node_modules', 'dist']);

function fingerprint() {
  const digest = createHash('sha256');
  const visit = (path) => {
    const found = statSync(join(ROOT, path));
    if (!found.isDirectory()) {
      if (!/\.test\.tsx?$/.test(path))
        digest
          .update(path)
          .update('\0')
          .update(readFileSync(join(ROOT, path)))
          .update('\0');
      return;
    }
    for (const name of readdirSync(join(ROOT, path)).sort()) if (!SKIPPED.has(name)) visit(`${path}/${name}`);
  };
  for (const source of SOURCES) visit(source);
  return digest.digest('hex');
}

export async function buildWebWhenStale() {
  const now = fingerprint();
  const before = existsSync(BUILT_FROM) ? readFileSync(BUILT_FROM, 'utf8') : '';
  if (before === now && existsSync(join(WEB, 'dist', 'index.html'))) return;
  process.stdout.write('Building the web files …\n');
  // Whoever asks, a test too: what is built is what people get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await runToEnd(node24(), ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'], { env });
  if (code !== 0) process.exit(code);
  writeFileSync(BUILT_FROM, now);
}
