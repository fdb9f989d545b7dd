import { defineConfig } from 'vitest/config';
import { LongestFirst } from './journeys/longest-first.ts';
import { useTestFolder } from './scripts/test-folder.ts';

useTestFolder();

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // One graph of modules a worker instead of one a file: half the time. A test therefore leaves nothing behind in a module.
          isolate: false,
          include: ['{kernel,law,platform,office,apps,db,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'db',
          isolate: false,
          include: ['{platform,office,apps,db}/**/*.db.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['platform/postgres/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['journeys/prepared-office.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Each story runs an office of its own; they wait until the many small tests have left the cores to them.
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
        },
      },
    ],
  },
});
