import { describe, expect, test } from 'vitest';
import { claimFolder, StartRefused, seePortFree } from './claims.ts';
import { readConfig } from './config.ts';
import { startWords } from './start-words.ts';

/** What the person at the terminal reads when this is what the start does. */
async function wordsOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (fault) {
    return startWords(fault)?.join('\n') ?? 'a stack';
  }
  return 'started';
}

const fault = (code: string, path?: string) => Object.assign(new Error(`${code}: of the machine`), { code, ...(path && { path }) });

describe('a start that cannot go on says what to do', () => {
  test('the port is taken: the setting and another port are named', async () => {
    const { createServer } = await import('node:net');
    const holder = createServer();
    await new Promise<void>((listening) => holder.listen(0, '127.0.0.1', listening));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await wordsOf(() => seePortFree('DUIXIAN_PORT', '127.0.0.1', port))).toContain(`DUIXIAN_PORT=${port + 10} npm start`);
    await new Promise((closed) => holder.close(closed));
    expect(await wordsOf(() => seePortFree('DUIXIAN_PORT', '127.0.0.1', port))).toBe('started');
  });

  test('one folder serves one server with its agencies, until that one lets go', async () => {
    const folder = '/tmp/duixian-claimed-by-a-test';
    const release = await claimFolder(folder);
    expect(await wordsOf(() => claimFolder(`${folder}/.`))).toContain(`Another Duixian is using the data folder ${folder}`);
    await release();
    const again = await claimFolder(folder);
    await again();
  });

  test('every wrong setting is named at once', async () => {
    const words = await wordsOf(() => readConfig({ DUIXIAN_PORT: 'abc', DUIXIAN_DEMO: 'maybe' }));
    expect(words).toMatch(/DUIXIAN_PORT: .*\n.*DUIXIAN_DEMO: /);
  });

  test.each([
    ['EACCES', '/srv/duixian', '/srv/duixian cannot be written'],
    ['EROFS', '/srv/duixian', '/srv/duixian cannot be written'],
    ['EEXIST', '/srv/file', 'no folder'],
    ['ENOSPC', '/srv/duixian', 'The disk is full'],
    ['ECONNREFUSED', undefined, 'The database does not answer'],
    ['28P01', undefined, 'turns this login away'],
    ['3D000', undefined, 'make an empty one first'],
  ])('%s at %s', async (code, path, words) => {
    expect(await wordsOf(() => Promise.reject(fault(code, path)))).toContain(words);
  });

  test('what only an engineer can read keeps its stack', async () => {
    expect(await wordsOf(() => Promise.reject(new TypeError('x is undefined')))).toBe('a stack');
    expect(new StartRefused({ kind: 'no-such-address', host: 'x' }).reason.kind).toBe('no-such-address');
  });
});
