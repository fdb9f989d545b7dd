import { useTexts } from '../../../texts/use-texts.ts';
import { Empty } from '../../../ui/wait-states.tsx';
import { PetitionTable } from '../petitions/petition-table.tsx';
import type { Debtor } from './debtor-view.ts';
import { debtorTexts } from './texts.ts';

/** 信访 · Petitions about the person's cases, the person's own among them. */
export function PetitionRows({ rows }: { readonly rows: Debtor['petitions'] }) {
  const t = useTexts(debtorTexts);
  return rows === null ? <Empty>{t('noRight')}</Empty> : <PetitionTable rows={rows} withCase />;
}
