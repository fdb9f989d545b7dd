import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import type { ThingSource } from '../rules/thing-source.ts';

interface SourceColumns {
  readonly exchange_id: string | null;
  readonly import_id: string | null;
  readonly finding_id: string | null;
}

/** 来源三列 · One of the three is filled, which the database checks. */
export function sourceColumns(source: ThingSource): SourceColumns {
  return {
    exchange_id: source.kind === 'exchange' ? source.exchangeId : null,
    import_id: source.kind === 'import' ? source.importId : null,
    finding_id: source.kind === 'finding' ? source.findingId : null,
  };
}

export function sourceFrom({ exchange_id: exchange, import_id: list, finding_id: finding }: SourceColumns): ThingSource {
  if (exchange !== null) return { kind: 'exchange', exchangeId: idFrom<'exchange'>(exchange) };
  if (finding !== null) return { kind: 'finding', findingId: idFrom<'finding'>(finding) };
  return { kind: 'import', importId: idFrom<'import'>(must(list ?? undefined, 'a thing has its source')) };
}
