import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { confirmNotices, seeNotices, setNoticeAddress } from './commands/confirm-notices.ts';
import * as contract from './notices-contract.ts';
import { noticeIncidents } from './queries/notice-incidents.ts';
import { countUnseen, myAddresses, myNotices, noticeDays, noticeGaps } from './queries/notices.ts';

const PAGE = 30;

export function noticesRoutes(handle: Handle<Ctx>): void {
  handle(contract.myNotices, async (ctx, { query }) => {
    const rows = await myNotices(ctx, query.after, PAGE);
    const next = rows.length === PAGE ? (rows.at(-1)?.noticeId ?? null) : null;
    return ok({ rows: rows.map((row) => ({ ...row, facts: { ...row.facts } })), next, unseen: await countUnseen(ctx) });
  });
  handle(contract.confirmNotices, (ctx, { body }) => confirmNotices(ctx, body));
  handle(contract.seeNotices, (ctx, { body }) => seeNotices(ctx, body));
  handle(contract.myNoticeAddresses, async (ctx) => ok(await myAddresses(ctx)));
  handle(contract.setNoticeAddress, (ctx, { body }) => setNoticeAddress(ctx, body));
  handle(contract.noticeDays, async (ctx) =>
    ok({ days: [...(await noticeDays(ctx))], gaps: await noticeGaps(ctx), incidents: [...(await noticeIncidents(ctx))] }),
  );
}
