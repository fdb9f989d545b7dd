import { agencyCommands } from './agency-check.ts';
import { auditCommands } from './audit.ts';
import { calendarCommands } from './calendar.ts';
import { calendarFileCommands } from './calendar-file.ts';
import { caseNumberCommands } from './case-number.ts';
import { clockCommands } from './clock.ts';
import type { Command } from './command.ts';
import { distributeCommands } from './distribute.ts';
import { feeCommands } from './fee.ts';
import { identityCommands } from './identity.ts';
import { interestCommands } from './interest.ts';
import { keyCommands } from './keys.ts';
import { prefillCommands } from './prefill.ts';
import { runCommand } from './run.ts';

/** Every command of the tool. A new one is one line here. */
const COMMANDS: readonly Command[] = [
  ...clockCommands,
  ...calendarCommands,
  ...calendarFileCommands,
  ...caseNumberCommands,
  ...identityCommands,
  ...prefillCommands,
  ...interestCommands,
  ...feeCommands,
  ...distributeCommands,
  ...auditCommands,
  ...keyCommands,
  ...agencyCommands,
];

const { code, out, err } = await runCommand(COMMANDS, process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (err !== '') process.stderr.write(`${err}\n`);
process.exitCode = code;
