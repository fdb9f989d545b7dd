import type { Id, PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne, type Tx, tablesOf } from '@duixian/postgres/tx';
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

export interface SourceAnswered extends SourceChange {
  readonly sourceId: SourceId;
  readonly exchangeId: Id<'exchange'>;
  readonly revision: number;
}

/** What came of many questions, in one statement. */
export async function saveSources(tx: Tx, region: RegionId, changes: readonly SourceAnswered[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ sourceId, state, exchangeId, revision, acceptedAt }) => ({
    source_id: sourceId,
    state: state.kind,
    attempts: state.kind === 'sent' ? state.attempts : null,
    last_failure: state.kind === 'sent' ? (state.lastFailure ?? null) : null,
    settled_at: state.kind === 'sent' ? null : state.at.toString(),
    assets_found: state.kind === 'answered' ? state.assets : null,
    failure_kind: state.kind === 'failed' ? state.failure.kind : null,
    failure_detail: state.kind === 'failed' ? state.failure.detail.slice(0, 500) : null,
    revision,
    exchange_id: exchangeId,
    accepted_at: acceptedAt?.toString() ?? null,
  }));
  await askInOne(tx, SAVE_ANSWERED, [region, JSON.stringify(rows)]);
}

/** A question still out has no moment of its end, and keeps the one it had where a later answer changed nothing. */
const SAVE_ANSWERED = prepared(`
update search.source s set state = k.state, attempts = coalesce(k.attempts, s.attempts), settled_at = coalesce(k.settled_at, s.settled_at),
  assets_found = k.assets_found, failure_kind = k.failure_kind, failure_detail = k.failure_detail, revision = k.revision,
  last_failure = coalesce(k.last_failure, s.last_failure), exchange_id = k.exchange_id, accepted_at = coalesce(k.accepted_at, s.accepted_at)
from jsonb_to_recordset($2::jsonb) as k (source_id uuid, state text, attempts int, settled_at timestamptz, assets_found int, failure_kind text,
  failure_detail text, revision int, exchange_id uuid, last_failure text, accepted_at timestamptz)
where s.region_id = $1::int and s.source_id = k.source_id`);

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
