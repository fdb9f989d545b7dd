import type { Id, PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { SourceState } from '../rules/source-state.ts';
import type { SourceId } from './sources.ts';
import type { SearchTables } from './tables.ts';

const search = tablesOf<SearchTables>;

export interface SourceChange {
  readonly state: SourceState;
  readonly exchangeId?: Id<'exchange'>;
  readonly acceptedAt?: Instant;
  readonly revision?: number;
}

export async function saveSource(tx: Tx, region: RegionId, sourceId: SourceId, change: SourceChange): Promise<void> {
  const { state } = change;
  const failure = state.kind === 'failed' ? state.failure : null;
  await search(tx)
    .updateTable('search.source')
    .set({
      state: state.kind,
      ...(state.kind === 'sent' ? { attempts: state.attempts } : { settled_at: state.at.toString() }),
      assets_found: state.kind === 'answered' ? state.assets : null,
      failure_kind: failure?.kind ?? null,
      failure_detail: failure?.detail.slice(0, 500) ?? null,
      ...(change.revision === undefined ? {} : { revision: change.revision }),
      ...(change.exchangeId === undefined ? {} : { exchange_id: change.exchangeId }),
      ...(change.acceptedAt === undefined ? {} : { accepted_at: change.acceptedAt.toString() }),
    })
    .where('region_id', '=', region)
    .where('source_id', '=', sourceId)
    .execute();
}

export async function saveGap(
  tx: Tx,
  region: RegionId,
  sourceId: SourceId,
  gap: { readonly reason: string; readonly by: PersonId },
): Promise<void> {
  await search(tx)
    .updateTable('search.source')
    .set({ gap_reason: gap.reason, gap_by: gap.by })
    .where('region_id', '=', region)
    .where('source_id', '=', sourceId)
    .execute();
}
