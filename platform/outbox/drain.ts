import type { RegionId } from '@duixian/kernel/ids';
import { dueEvents, inRegion } from './claim.ts';
import { type Delivered, type Delivery, deliver } from './deliver.ts';
import { PATIENCE } from './event.ts';

const BATCH = 200;
const MOST_ROUNDS = 1_000;

/**
 * Delivers everything that is due, in this process, until nothing is left: for tests, the seed and repairs.
 * Throws the first listener's fault unless `onFault` takes it.
 */
export async function drain(
  delivery: Omit<Delivery, 'patience'> & Partial<Pick<Delivery, 'patience'>>,
  regions: readonly RegionId[],
  onFault?: (delivered: Extract<Delivered, { readonly fault: unknown }>) => void,
): Promise<number> {
  const whole = { ...delivery, patience: delivery.patience ?? PATIENCE };
  let done = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (const region of regions) {
      const due = await inRegion(whole.db, region, (tx) => dueEvents(tx, region, whole.clock.now(), BATCH));
      for (const { eventId } of due) {
        const delivered = await deliver(whole, region, eventId);
        if (delivered.kind === 'done') done += 1;
        if (delivered.kind === 'again' || delivered.kind === 'given-up') {
          if (!onFault) throw delivered.fault;
          onFault(delivered);
        }
        if (delivered.kind !== 'nothing-to-do' && delivered.kind !== 'not-its-turn') moved += 1;
      }
    }
    if (moved === 0) return done;
  }
  throw new Error(`events still cause events after ${MOST_ROUNDS} rounds`);
}
