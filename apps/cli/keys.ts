import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Command, found, refused } from './command.ts';

const ROTATE = fileURLToPath(new URL('../server/rotate-keys.ts', import.meta.url));

export const keyCommands: readonly Command[] = [
  {
    name: 'keys rotate',
    usage: 'keys rotate',
    /** 换钥 · Runs where the server's settings and key file are: it needs both the database and the ring. */
    run() {
      const ran = spawnSync(process.execPath, [ROTATE], { encoding: 'utf8' });
      if (ran.status !== 0) return refused({ kind: 'keys-not-rotated', said: ran.stderr.slice(-2_000) });
      const lines = ran.stdout.trim().split('\n');
      return found({ lines }, lines);
    },
  },
];
