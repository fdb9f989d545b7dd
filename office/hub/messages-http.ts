import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { checkTip, makeTip, withdrawTip } from './commands/keep-tips.ts';
import { readMessages, writeMessage } from './commands/write-message.ts';
import * as contract from './messages-contract.ts';
import { messagesOf, tipsOf } from './queries/messages.ts';

export function messagesRoutes(handle: Handle<Ctx>): void {
  handle(contract.caseMessages, async (ctx, { params }) => {
    const found = await messagesOf(ctx, params.case);
    return found.ok ? ok({ ...found.value, people: [...found.value.people] }) : found;
  });
  handle(contract.writeMessage, (ctx, { params, body }) => writeMessage(ctx, { caseId: params.case, ...body }));
  handle(contract.readMessages, (ctx, { params }) => readMessages(ctx, { caseId: params.case }));
  handle(contract.caseTips, (ctx, { params }) => tipsOf(ctx, params.case));
  handle(contract.makeTip, (ctx, { params, body }) => makeTip(ctx, { caseId: params.case, ...body }));
  handle(contract.checkTip, (ctx, { params, body }) => checkTip(ctx, { caseId: params.case, tip: body.tip }));
  handle(contract.withdrawTip, (ctx, { params, body }) => withdrawTip(ctx, { ...params, ...body }));
}
