import type { CourtId } from '@duixian/kernel/ids';
import type { Ctx } from './act.ts';
import type { AnchorBook } from './anchor-book.ts';
import { readAnchors } from './commands/make-anchors.ts';
import { sealRecords } from './commands/seal-records.ts';
import type { JobDesk, Poll } from './job.ts';

const SEAL_SECONDS = 5;
const ANCHOR_SECONDS = 60;
/** Two million records a round: the first round after a large import is bounded too. */
const MOST_ROUNDS = 1_000;

/** 留痕作业 · Links for what was recorded since, and signed anchors over the chains that have grown. */
export function auditPolls(of: { book: AnchorBook; courtsIn: (ctx: Ctx) => Promise<readonly CourtId[]> }): readonly Poll[] {
  return [
    { name: 'audit.seal', everySeconds: SEAL_SECONDS, run: sealAll },
    {
      name: 'audit.anchor',
      everySeconds: ANCHOR_SECONDS,
      async run(desk) {
        await sealAll(desk);
        const { book } = of;
        const read = await desk.act(async (ctx) => readAnchors(ctx, await of.courtsIn(ctx), (court) => book.lastCount(ctx.region, court)));
        if (read.ok && read.value.length > 0) await book.add(read.value.map(book.sign));
      },
    },
  ];
}

export async function sealAll(desk: JobDesk): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && !desk.signal.aborted; round++) {
    const result = await desk.act((ctx) => sealRecords(ctx));
    if (!result.ok || !result.value.more) return;
  }
}
