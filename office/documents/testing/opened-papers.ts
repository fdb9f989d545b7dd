import { type Database, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { z } from 'zod';
import { paperPlace } from '../rules/sealed-place.ts';

const said = z.record(z.string(), z.unknown());
const field = z.object({ fact: z.string(), text: z.string(), source: z.record(z.string(), z.string()) });

/** What the papers of a case say, past every door: only a test looks at them so. */
export async function openedPapers(owner: Database, caseId: string) {
  const rows = await statement<{ id: string; kind: string; paper: string; fields: string }>(
    owner,
    `select document_id::text as id, kind, paper #>> '{}' as paper, fields #>> '{}' as fields from documents.document where case_id = $1 order by document_id`,
    [caseId],
  );
  return rows.map(({ id, kind, paper, fields }) => ({
    id,
    kind,
    paper: said.parse(JSON.parse(testVault.open(paper, paperPlace('paper', id)))),
    fields: z.array(field).parse(JSON.parse(testVault.open(fields, paperPlace('fields', id)))),
  }));
}
