import type { Ctx } from '@duixian/audit/act';
import type { DocumentId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { openJson } from '@duixian/postgres/sealed-json';
import { type FactName, isFactName } from '../rules/facts.ts';
import { paperPlace } from '../rules/sealed-place.ts';
import { documents } from '../store/tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;

export interface PrintedField {
  readonly fact: FactName;
  readonly text: string;
  readonly source: string;
  readonly reference: string;
}

/** 字段来源 · Every field of a paper with where it came from. */
export async function fieldsOf(at: At, documentId: DocumentId): Promise<readonly PrintedField[]> {
  const row = await documents(at.tx)
    .selectFrom('documents.document')
    .select('fields')
    .where('region_id', '=', at.region)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  const fields = openJson(at.tx, row?.fields, paperPlace('fields', documentId));
  return Array.isArray(fields) ? fields.flatMap(printedField) : [];
}

function printedField(value: unknown): readonly PrintedField[] {
  if (typeof value !== 'object' || value === null || !('fact' in value) || !('text' in value) || !('source' in value)) return [];
  const { fact, text, source } = value;
  if (typeof fact !== 'string' || !isFactName(fact) || typeof text !== 'string' || typeof source !== 'object' || source === null) return [];
  const part = (name: string): string => {
    const found = Object.entries(source).find(([key]) => key === name)?.[1];
    return typeof found === 'string' ? found : '';
  };
  const recorded = part('kind') === 'recorded';
  return [{ fact, text, source: recorded ? part('record') : part('kind'), reference: recorded ? part('id') : part('person') }];
}

export interface PublicPaper {
  readonly shortCode: string;
  readonly kind: string;
  readonly courtZh: string;
  readonly courtEn: string;
  readonly signedOn: LegalDay;
  readonly sha256: string;
  readonly legal: boolean;
  /** Of the same paper as OFD; null where there is none. */
  readonly ofdSha256: string | null;
}

/** 公开核验 · What anybody who holds the code may know. */
export async function publicPaper(at: At, shortCode: string): Promise<PublicPaper | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.public_check as v')
    .innerJoin('courts.court_view as k', 'k.court_id', 'v.court_id')
    .leftJoin('documents.paper_ofd as o', (join) =>
      join.onRef('o.region_id', '=', 'v.region_id').onRef('o.short_code', '=', 'v.short_code').on('o.region_id', '=', at.region),
    )
    .select(['v.short_code', 'v.kind', 'v.signed_on', 'v.sha256', 'v.legal', 'k.name_zh', 'k.name_en', 'o.sha256 as ofd_sha256'])
    .where('v.region_id', '=', at.region)
    .where('v.short_code', '=', shortCode)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    shortCode: row.short_code,
    kind: row.kind,
    courtZh: row.name_zh,
    courtEn: row.name_en,
    signedOn: day(row.signed_on),
    sha256: row.sha256,
    legal: row.legal,
    ofdSha256: row.ofd_sha256,
  };
}
