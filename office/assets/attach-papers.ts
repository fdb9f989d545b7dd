import type { RawKeeper } from '@duixian/agencies/keep-raw';
import { must } from '@duixian/kernel/assert';
import { z } from 'zod';

/** As the request is kept: the papers by number and digest. */
const kept = z.looseObject({ papers: z.array(z.looseObject({ sha256: z.string() })).default([]) });

/** 附文书 · The request as it goes out: every paper with its bytes, fetched under their digest. */
export async function withPapers(raw: RawKeeper, request: unknown): Promise<unknown> {
  const asked = kept.parse(request);
  const papers = await Promise.all(
    asked.papers.map(async (paper) => {
      const bytes = must(await raw.get(paper.sha256), `the sealed paper ${paper.sha256} is in the store`);
      return { ...paper, content: Buffer.from(bytes).toString('base64') };
    }),
  );
  return { ...asked, papers };
}
