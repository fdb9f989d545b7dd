import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { approveDistribution, returnDistribution } from './commands/decide-distribution.ts';
import { draftDistribution } from './commands/draft-distribution.ts';
import { endObjection, noteSuit, opposeObjection, tellObjector, tellOthers } from './commands/follow-objection.ts';
import { objectToDistribution } from './commands/object-to-distribution.ts';
import { payDistribution } from './commands/pay-distribution.ts';
import { serveDistribution } from './commands/serve-distribution.ts';
import * as contract from './plans-contract.ts';
import { distributionFile, distributionsToApprove, listDistributions } from './queries/distributions.ts';
import { priorityOf } from './rules/distribution/kept-question.ts';

/** 参与分配的门 · Drafting, approving, telling, objecting and paying, each with its right. */
export function distributionRoutes(handle: Handle<Ctx>, doors: { readonly calendarOf: (ctx: Ctx) => Promise<CourtCalendar> }): void {
  handle(contract.listDistributions, (ctx, { params }) => listDistributions(ctx, params.case));
  handle(contract.distributionsToApprove, (ctx) => distributionsToApprove(ctx));
  handle(contract.showDistribution, async (ctx, { params }) => distributionFile(ctx, params.distribution, await doors.calendarOf(ctx)));
  handle(contract.draftDistribution, (ctx, { params, body }) => draftDistribution(ctx, { ...body, case: params.case }));
  handle(contract.approveDistribution, (ctx, { params }) => approveDistribution(ctx, params.distribution));
  handle(contract.returnDistribution, (ctx, { params, body }) =>
    returnDistribution(ctx, { distribution: params.distribution, reason: body.reason }),
  );
  handle(contract.serveDistribution, (ctx, { params, body }) => serveDistribution(ctx, { distribution: params.distribution, ...body }));
  handle(contract.objectToDistribution, async (ctx, { params, body }) => {
    const { change, ...rest } = body;
    const asked = change.kind === 'priority' ? { ...change, priority: change.priority && priorityOf(change.priority) } : change;
    return objectToDistribution(ctx, { distribution: params.distribution, ...rest, change: asked }, await doors.calendarOf(ctx));
  });
  handle(contract.followObjection, async (ctx, { params: { objection }, body }) => {
    const calendar = await doors.calendarOf(ctx);
    switch (body.kind) {
      case 'tell-others':
        return tellOthers(ctx, { objection, on: body.on }, calendar);
      case 'oppose':
        return opposeObjection(ctx, { objection, on: body.on, notice: body.notice, words: body.words }, calendar);
      case 'tell-objector':
        return tellObjector(ctx, { objection, on: body.on }, calendar);
      case 'sue':
        return noteSuit(ctx, { objection, on: body.on, number: body.number }, calendar);
      case 'end':
        return endObjection(ctx, { objection, on: body.on, outcome: body.outcome }, calendar);
    }
  });
  handle(contract.payDistribution, async (ctx, { params }) => payDistribution(ctx, params.distribution, await doors.calendarOf(ctx)));
}
