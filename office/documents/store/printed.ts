import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, idFrom } from '@duixian/kernel/ids';
import type { ServiceId } from './services.ts';
import { documents } from './tables.ts';

export interface SendingHeld {
  readonly serviceId: ServiceId;
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly channel: string;
  /** Whether it has been printed before. */
  readonly before: boolean;
}

/** Sendings of this actor's scope, held for the rest of the act. */
export async function lockSendings(ctx: Ctx, services: readonly ServiceId[]): Promise<readonly SendingHeld[]> {
  const rows = await documents(ctx.tx)
    .selectFrom('documents.service')
    .select(['service_id', 'document_id', 'case_id', 'channel', 'printed_at'])
    .where('region_id', '=', ctx.region)
    .where('service_id', 'in', [...services])
    .orderBy('service_id')
    .limit(services.length)
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    serviceId: idFrom<'service'>(row.service_id),
    documentId: idFrom<'document'>(row.document_id),
    caseId: idFrom<'case'>(row.case_id),
    channel: row.channel,
    before: row.printed_at !== null,
  }));
}

/** 已打印 · One printed again keeps who did it last; the trail has the others. */
export async function savePrinted(ctx: Ctx, services: readonly ServiceId[]): Promise<void> {
  await documents(ctx.tx)
    .updateTable('documents.service')
    .set({ printed_at: ctx.now.toString(), printed_by: ctx.actor.personId })
    .where('region_id', '=', ctx.region)
    .where('service_id', 'in', [...services])
    .execute();
}
