// Runs on any Node from 18 on: makes sure that what the lockfile names is installed and finds the Node 24 among it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Compares what npm says it installed with the lockfile; the time stamps of a fresh clone tell nothing. */
export function isInstalled(root = ROOT) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing');
  if (!present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (!found) return entry.optional === true || entry.peer === true;
    return entry.link === true || found.version === entry.version;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

export function ensureInstalled() {
  if (isInstalled()) return;
  process.stdout.write('Installing packages (npm ci) …\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit', env: cleanEnvironment() })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', env: cleanEnvironment() });
  if (done.status !== 0) {
    process.stderr.write('npm ci failed; see above.\n');
    process.exit(done.status ?? 1);
  }
}

/** An npm inside npm must not inherit a "production only" from outside: the tools are development dependencies. */
function cleanEnvironment() {
  const { NODE_ENV, npm_config_omit, npm_config_production, ...rest } = process.env;
  return rest;
}

/** The Node that npm installed here, or the running one where it is new enough. */
export function node24() {
  const packed = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packed)) return packed;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(`Node 24 is needed and none is packed for ${process.platform}-${process.arch}; this is ${process.versions.node}.\n`);
  process.exit(1);
}

/** The environment of everything started here: the packed programs come first in the path. */
export function childEnvironment() {
  // What Node compiled once it reads back at the next start.
  const kept = process.env.NODE_COMPILE_CACHE ?? join(ROOT, 'var', 'compiled');
  return {
    ...process.env,
    NODE_COMPILE_CACHE: kept,
    PATH: [dirname(node24()), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(':'),
  };
}

/** Runs a program to its end. Resolves to its exit code; a signal counts as a failure. */
export function runToEnd(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: childEnvironment(), ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The same for programs that run side by side: what it wrote is answered instead of mixed with the others'. */
export function runQuietly(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: childEnvironment() });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (written += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, written }));
  });
}

/**
 * Becomes a shell around one child: signals go on to it, its exit code becomes ours.
 * At a terminal Ctrl-C reaches the child by itself, so it is passed on only where there is none.
 */
export function handOver(program, args, environment = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...childEnvironment(), ...environment } });
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal));
  child.once('error', (fault) => {
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
  return child;
}
