import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
const installed = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));

test('every platform package has its place in the lockfile, or npm ci refuses it: give an unpublished one an override', () => {
  const missing = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !installed.has(name)),
  );
  expect([...new Set(missing)].sort()).toEqual([]);
});
