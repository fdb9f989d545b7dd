import { migrate } from '@duixian/postgres/migrate';
import { sealPlain } from '@duixian/postgres/reseal';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { endInWords, say } from './say.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

// npm run migrate: brings the database to the newest numbered file and ends.
const databases = await openDatabases(readConfig(process.env), pino({ level: 'warn' })).catch(endInWords);
const steps = await migrate(databases.owner);
await sealPlain(databases.owner, databases.vault, SEALED_COLUMNS);
for (const step of steps) say(`${step.name}  ${step.tookMs.toFixed(0)} ms`);
say(steps.length === 0 ? 'nothing to migrate' : `${steps.length} migrations applied`);
await databases.close();
