import { saveDraft, showDraft } from '@duixian/intake/contract';
import { type Id, uuidV7 } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { useMemo } from 'react';
import { call } from '../../api/call.ts';
import type { ServerDraft } from '../../ui/use-draft.ts';
import { formFrom } from './form-from-values.ts';
import type { FilingValues } from './form-values.ts';
import { valuesFrom } from './values-from-form.ts';

/** Begun on this machine since the page was opened: the server cannot have them yet. */
const begunHere = new Set<string>();

export function newDraftId(): string {
  const id = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  begunHere.add(id);
  return id;
}

/** 服务器草稿 · The form on the server as well: another window of the court can go on with it. */
export function useServerDraft(draft: Id<'draft'>, today: LegalDay): ServerDraft<FilingValues> {
  return useMemo(
    () => ({
      load: async () => {
        if (begunHere.has(draft)) return undefined;
        const answer = await call(showDraft, { params: { draft } });
        return answer.ok ? valuesFrom(answer.value.form) : undefined;
      },
      save: async (values) => {
        await call(saveDraft, { params: { draft }, body: { form: formFrom(values, today) } });
      },
    }),
    [draft, today],
  );
}
