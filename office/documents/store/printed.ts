import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, idFrom } from '@duixian/kernel/ids';
import type { ServiceId } from './services.ts';
import { documents } from './tables.ts';

export interface PrintedService {
  readonly serviceId: ServiceId;
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly before: boolean;
}

/** 已打印 · Sendings on paper of this actor's scope are noted as printed now; one printed again keeps who did it last. */
export async function savePrinted(
  ctx: Ctx,
  services: readonly ServiceId[],
  channels: readonly string[],
): Promise<readonly PrintedService[]> {
  const rows = await documents(ctx.tx)
    .selectFrom('documents.service')
    .select(['service_id', 'document_id', 'case_id', 'printed_at'])
    .where('region_id', '=', ctx.region)
    .where('service_id', 'in', [...services])
    .where('channel', 'in', [...channels])
    .orderBy('service_id')
    .limit(services.length)
    .forUpdate()
    .execute();
  if (rows.length === 0) return [];
  await documents(ctx.tx)
    .updateTable('documents.service')
    .set({ printed_at: ctx.now.toString(), printed_by: ctx.actor.personId })
    .where('region_id', '=', ctx.region)
    .where(
      'service_id',
      'in',
      rows.map((row) => row.service_id),
    )
    .execute();
  return rows.map((row) => ({
    serviceId: idFrom<'service'>(row.service_id),
    documentId: idFrom<'document'>(row.document_id),
    caseId: idFrom<'case'>(row.case_id),
    before: row.printed_at !== null,
  }));
}
