import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { builderOf, type Database } from './pool.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../db/migrations', import.meta.url));

const NUMBERED = /^\d{4}_[a-z0-9_-]+\.sql$/;

export interface MigrationStep {
  readonly name: string;
  readonly tookMs: number;
}

/**
 * 迁移 · Brings the database to the newest numbered file: all of it or nothing, forward only.
 * Two processes at once: one applies, the other waits for it and finds nothing to do.
 */
export async function migrate(
  db: Database,
  options: { readonly folder?: string; readonly onStep?: (step: MigrationStep) => void } = {},
): Promise<readonly MigrationStep[]> {
  const folder = options.folder ?? MIGRATIONS_FOLDER;
  const steps: MigrationStep[] = [];
  const migrator = new Migrator({
    db: builderOf<unknown>(db),
    migrationTableSchema: 'public',
    provider: {
      getMigrations: () =>
        fromFiles(folder, (step) => {
          steps.push(step);
          options.onStep?.(step);
        }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return steps;
}

async function fromFiles(folder: string, onStep: (step: MigrationStep) => void): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    if (!NUMBERED.test(file)) throw new TypeError(`a migration is called 0001_name.sql, not ${file}`);
    const text = await readFile(join(folder, file), 'utf8');
    const name = file.slice(0, -'.sql'.length);
    migrations[name] = {
      async up(db) {
        const startedAt = performance.now();
        await runNamed(name, () => sql.raw(text).execute(db));
        onStep({ name, tookMs: performance.now() - startedAt });
      },
    };
  }
  return migrations;
}

async function runNamed(name: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const where = cause instanceof Error && 'position' in cause ? ` at character ${String(cause.position)}` : '';
    throw new Error(`migration ${name} failed${where}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
