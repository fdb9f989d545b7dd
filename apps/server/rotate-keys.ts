import { reseal } from '@duixian/postgres/reseal';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { addKey, ringPath } from './key-ring.ts';
import { say } from './say.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

// npm run -s duixian -- keys rotate: a new key, and everything sealed with it, while the office works. The old keys stay in the
// ring for backups made before. Servers on other machines get the file first.
const config = readConfig(process.env);
const databases = await openDatabases(config, pino({ level: 'warn' }));
const { vault, name } = addKey(ringPath(config.DUIXIAN_DATA));
for (const { table, column, values } of await reseal(databases.owner, vault, SEALED_COLUMNS)) say(`${table}.${column}  ${values}`);
say(`sealed with ${name}`);
await databases.close();
