import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { citationText } from '@duixian/law/citation';
import { closeCase } from './commands/close-case.ts';
import * as contract from './contract.ts';
import { showGate } from './queries.ts';
import { GATE_BASIS } from './rules/gate.ts';

export function closingRoutes(handle: Handle<Ctx>): void {
  handle(contract.showGate, async (ctx, { params }) => {
    const shown = await showGate(ctx, params.case);
    if (!shown.ok) return shown;
    const { gate, stage, closed } = shown.value;
    const items = gate.items.map((item) => ({ ...item, evidence: { ...item.evidence } }));
    return ok({ open: gate.open, items, stage, closed, basis: GATE_BASIS.map(citationText) });
  });
  handle(contract.closeCase, (ctx, { params }) => closeCase(ctx, params.case));
}
