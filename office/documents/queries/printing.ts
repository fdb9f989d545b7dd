import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, type Id, idFrom } from '@duixian/kernel/ids';
import { type Instant, instant, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { sql } from 'kysely';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { ON_PAPER } from '../rules/service-way.ts';
import { kindFrom } from '../store/documents.ts';
import { openAddress } from '../store/services.ts';
import { documents } from '../store/tables.ts';

export interface PrintedPaper {
  readonly serviceId: Id<'service'>;
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly number: string | null;
  readonly channel: string;
  readonly tracking: string | null;
  readonly state: string;
  readonly printed: { readonly at: Instant; readonly by: string } | null;
}

export interface Receiver {
  readonly addressee: string;
  readonly address: string;
  readonly papers: readonly PrintedPaper[];
}

const MOST = 1_000;

/** 当日打印 · Sendings on paper that were ordered on this day in court time, one envelope a receiver and address. */
export async function printedOn(ctx: Ctx, on: LegalDay): Promise<readonly Receiver[]> {
  const startOf = (day: LegalDay) => instant(`${day.toString()}T00:00:00+08:00`).toString();
  const rows = await documents(ctx.tx)
    .selectFrom('documents.service as s')
    .innerJoin('documents.document as d', (join) =>
      join.onRef('d.region_id', '=', 's.region_id').onRef('d.document_id', '=', 's.document_id'),
    )
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 's.region_id').onRef('c.case_id', '=', 's.case_id'))
    .leftJoin('courts.person_view as p', 'p.person_id', 's.printed_by')
    .select(['s.service_id', 's.document_id', 's.case_id', 's.addressee', 's.address', 's.channel', 's.tracking', 's.state'])
    .select(['d.kind', 'd.number', 'c.case_number', 's.printed_at', 'p.name as printer'])
    .where('s.region_id', '=', ctx.region)
    .where('d.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('s.channel', 'in', [...ON_PAPER])
    .where(sql<boolean>`s.ordered_at >= ${startOf(on)}::timestamptz and s.ordered_at < ${startOf(plusDays(on, 1))}::timestamptz`)
    .orderBy('s.addressee')
    .orderBy('s.service_id')
    .limit(MOST)
    .execute();
  const receivers = new Map<string, { addressee: string; address: string; papers: PrintedPaper[] }>();
  for (const row of rows) {
    const { addressee } = row;
    const address = openAddress(ctx, row);
    const key = `${addressee}\n${address}`;
    const receiver = receivers.get(key) ?? { addressee, address, papers: [] };
    const name = KIND_NAMES[kindFrom(row.kind)];
    receiver.papers.push({
      serviceId: idFrom<'service'>(row.service_id),
      documentId: idFrom<'document'>(row.document_id),
      caseId: idFrom<'case'>(row.case_id),
      caseNumber: row.case_number,
      titleZh: name.zh,
      titleEn: name.en,
      number: row.number,
      channel: row.channel,
      tracking: row.tracking,
      state: row.state,
      printed: row.printed_at === null ? null : { at: row.printed_at, by: row.printer ?? '' },
    });
    receivers.set(key, receiver);
  }
  return [...receivers.values()];
}
