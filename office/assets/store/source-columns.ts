import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import type { ThingSource } from '../rules/thing-source.ts';

interface SourceColumns {
  readonly exchange_id: string | null;
  readonly import_id: string | null;
}

/** 来源两列 · One of the two is filled, which the database checks. */
export function sourceColumns(source: ThingSource): SourceColumns {
  return source.kind === 'exchange'
    ? { exchange_id: source.exchangeId, import_id: null }
    : { exchange_id: null, import_id: source.importId };
}

export function sourceFrom({ exchange_id: exchange, import_id: list }: SourceColumns): ThingSource {
  if (exchange !== null) return { kind: 'exchange', exchangeId: idFrom<'exchange'>(exchange) };
  return { kind: 'import', importId: idFrom<'import'>(must(list ?? undefined, 'a thing has its source')) };
}
