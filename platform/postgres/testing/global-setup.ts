import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded/start.ts';
import { prepareTemplate, type TestServer } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

import { TEST_HOME } from '../scratch.ts';

/** One server for the whole run: the packed one without durability, or `TEST_DATABASE_URL` (a login that may create databases). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  if (external) {
    project.provide('testServer', await prepareTemplate({ admin: external, owner: external, app: external }));
    return async () => {};
  }
  const folder = process.env.DUIXIAN_TEST_FOLDER;
  const server = await startEmbedded({ home: folder === undefined ? TEST_HOME : join(folder, 'postgres'), fast: true });
  const urls = { admin: server.url('duixian_admin', 'postgres'), owner: server.url('duixian_owner'), app: server.url('duixian_app') };
  project.provide('testServer', await prepareTemplate(urls));
  return () => server.stop();
}
