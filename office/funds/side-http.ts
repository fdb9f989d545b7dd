import type { Ctx } from '@duixian/audit/act';
import { FILE_KINDS } from '@duixian/contract/file-kind';
import type { Handle } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { ok, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { FileKeeper } from './commands/bring-statement.ts';
import { decideDeposit, proposeDeposit } from './commands/deposit-share.ts';
import { acknowledgeTransfer, draftRefund, draftTransfer } from './commands/divert-receipt.ts';
import { askDepositEnd, decideDepositEnd } from './commands/end-deposit.ts';
import { keepRulingPaper } from './commands/keep-ruling-paper.ts';
import { decidePayee, endPayee, namePayee } from './commands/name-payee.ts';
import * as payees from './payee-contract.ts';
import { shownPaper, sideBranches } from './queries/side-branches.ts';
import * as contract from './side-contract.ts';

const PAPER_KINDS = ['pdf', 'jpeg', 'png'] as const;

/** The door has looked: the bytes are what the name says. */
function mimeOf(name: string): string {
  const kind = PAPER_KINDS.find((each) => FILE_KINDS[each].endings.some((ending) => name.toLowerCase().endsWith(ending)));
  return FILE_KINDS[must(kind, 'the door takes no other file')].types[0];
}

/** 旁支 · Deposits, refunds, transfers and payees by ruling. */
export function sideRoutes(
  handle: Handle<Ctx>,
  doors: { readonly calendarOf: (ctx: Ctx) => Promise<CourtCalendar>; readonly files: FileKeeper },
): void {
  handle(contract.proposeDeposit, async (ctx, { params, body }) =>
    proposeDeposit(ctx, { ...params, ...body }, await doors.calendarOf(ctx)),
  );
  handle(contract.decideDeposit, (ctx, { params, body }) => decideDeposit(ctx, { ...params, ...body }));
  handle(contract.askDepositEnd, (ctx, { params, body }) => askDepositEnd(ctx, { ...params, ...body }));
  handle(contract.decideDepositEnd, (ctx, { params, body }) => decideDepositEnd(ctx, { ...params, ...body }));
  handle(contract.draftRefund, (ctx, { params, body }) => draftRefund(ctx, { ...params, ...body }));
  handle(contract.draftTransfer, (ctx, { params, body }) => draftTransfer(ctx, { ...params, ...body }));
  handle(contract.acknowledgeTransfer, (ctx, { params, body }) => acknowledgeTransfer(ctx, { ...params, ...body }));
  handle(payees.namePayee, (ctx, { params, body }) => namePayee(ctx, { ...params, ...body }));
  handle(payees.decidePayee, (ctx, { params, body }) => decidePayee(ctx, { ...params, ...body }));
  handle(payees.keepRulingPaper, (ctx, { params, body }) =>
    keepRulingPaper(ctx, { ...params, file: { ...body.file, mime: mimeOf(body.file.name) } }, doors.files),
  );
  handle(payees.rulingPaper, async (ctx, { params }) => {
    const paper = await shownPaper(ctx, params.ruling);
    if (paper === undefined) return refuse({ kind: 'not-found' });
    const bytes = must(await doors.files.get(paper.sha256), 'the bytes of a paper that was kept are there');
    return ok({ name: paper.name, mime: paper.mime, bytes });
  });
  handle(payees.endPayee, (ctx, { params, body }) => endPayee(ctx, { ...params, ...body }));
  handle(contract.sideBranches, async (ctx, { query }) => ok(await sideBranches(ctx, query.case)));
}
