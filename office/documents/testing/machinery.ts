import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobDesk, JobHandler } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { folderBlobStore } from '@duixian/blobs/folder-blob-store';
import type { Clock } from '@duixian/clock/clock';
import { idFrom } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import type { SealKey } from '@duixian/seal/seal-key';
import { openTestSealKey } from '@duixian/seal/test-seal-key';
import { openTypesetter } from '@duixian/typeset/typesetter';
import type { PaperMachinery } from '../jobs.ts';
import { PAPER_SOURCES } from '../render-paper.ts';
import type { Letterhead } from '../rules/case-facts.ts';
import { simulatedChannel } from '../service-channel.ts';

export interface TestMachinery extends PaperMachinery {
  readonly seal: SealKey;
  close(): Promise<void>;
}

/** Everything papers are made with, in a folder of its own: real typesetting, real signatures, the simulated channel. */
export async function testMachinery(clock: Pick<Clock, 'now'>, workers = 1): Promise<TestMachinery> {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-papers-'));
  const typesetter = openTypesetter({ sources: PAPER_SOURCES, workers, timeoutMs: 30_000 });
  const seal = await openTestSealKey(join(folder, 'seal'));
  return {
    typesetter,
    seal,
    seals: { keyOf: () => seal },
    ofd: false,
    blobs: folderBlobStore(join(folder, 'blobs')),
    channel: simulatedChannel(clock),
    verifyAddress: 'http://localhost/verify',
    async close() {
      await typesetter.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const TEST_LETTERHEAD: Letterhead = {
  address: '衡江市临水区法治路1号',
  phone: '0999-2120001',
  hotline: '12368',
  accountHolder: '衡江市临水区人民法院（执行款专户）',
  accountBank: '衡江银行临水支行',
  reportDays: 15,
};

interface Undone {
  readonly event_id: string;
  readonly type: string;
  readonly facts: Record<string, string>;
}

/** Delivers what the outbox holds for these jobs, as often as new news comes of it; how many were delivered. */
export async function deliverAll(owner: Database, jobs: Readonly<Record<string, JobHandler>>, desk: JobDesk): Promise<number> {
  let delivered = 0;
  for (;;) {
    const rows = await statement<Undone>(
      owner,
      `select event_id, type, facts from audit.outbox where done_at is null and type = any($1) order by created_at, event_id limit 500`,
      [Object.keys(jobs)],
    );
    if (rows.length === 0) return delivered;
    for (const row of rows) {
      const eventId = idFrom<'event'>(row.event_id);
      await jobs[row.type]?.({ region: TEST_REGION, eventId, type: row.type, facts: row.facts }, desk);
      await statement(owner, 'update audit.outbox set done_at = created_at where event_id = $1', [row.event_id]);
      delivered += 1;
    }
  }
}
