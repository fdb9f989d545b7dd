import type { Directory } from '@duixian/agencies/directory';
import { takeOverHolds } from '@duixian/assets/commands/take-over-holds';
import { decideRunning } from '@duixian/assets/rules/take-over';
import type { OldHolds } from '@duixian/intake/commands/take-over-case';
import type { HolderBook } from '@duixian/intake/rules/stock-holds';
import { assert, must } from '@duixian/kernel/assert';

/** 旧存控制 · The holds of old cases go from the list into the register of property, each to an agency of the directory. */
export function oldHolds(directory: Directory): HolderBook & OldHolds {
  const agencyOf = (code: string) => must(directory.source(code), `agency ${code} was found in the directory`);
  return {
    agencies: directory.sources,
    check: (agency, hold, today) => decideRunning(agencyOf(agency).keeps, hold, today),
    take: async (ctx, { holds, ...of }) => {
      const taken = await takeOverHolds(ctx, { ...of, holds: holds.map((hold) => ({ ...hold, agency: agencyOf(hold.agency) })) });
      assert(taken.ok, 'the case was opened in this act');
    },
  };
}
