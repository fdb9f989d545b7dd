import type { Ctx } from '@duixian/audit/act';
import { changesSince, newestChange } from '@duixian/audit/queries/edits';
import type { EditHistory } from '@duixian/http/edit-guard';

/** 变更记录 · Read from the record of acts, in the reader's own scope: nobody learns of a court that is not theirs. */
export const editHistory: EditHistory<Ctx> = { newest: newestChange, since: changesSince };
