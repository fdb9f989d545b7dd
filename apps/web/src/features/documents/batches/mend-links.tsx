import { FACTS } from '@duixian/documents/rules/facts';
import { factsNamed, type MendPlace, mendPlaceOf } from '@duixian/documents/rules/mend-place';
import type { CaseId } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { batchTexts } from './texts.ts';

/** 去补正 · Each place where a fact that stopped a paper is put on record. */
export function MendLinks({ caseId, facts }: { readonly caseId: CaseId; readonly facts: Readonly<Record<string, unknown>> }) {
  const zh = useLanguage() === 'zh';
  const named = factsNamed(facts);
  const places = [...new Set(named.map(mendPlaceOf))];
  return (
    <span className="mend-links">
      {places.map((place) => (
        <MendLink
          key={place}
          caseId={caseId}
          place={place}
          names={named.filter((fact) => mendPlaceOf(fact) === place).map((fact) => (zh ? FACTS[fact].zh : FACTS[fact].en))}
        />
      ))}
    </span>
  );
}

function MendLink({ caseId, place, names }: { readonly caseId: CaseId; readonly place: MendPlace; readonly names: readonly string[] }) {
  const t = useTexts(batchTexts);
  const words = `${t('batch.mend')}：${t(`mend.${place}`)}`;
  const title = names.join('、');
  if (place === 'people')
    return (
      <Link to="/admin/people" title={title}>
        {words}
      </Link>
    );
  if (place === 'letterhead')
    return (
      <Link to="/papers/letterhead" title={title}>
        {words}
      </Link>
    );
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId }}
      search={place === 'drafting' ? { tab: 'papers', open: 'paper' } : { tab: place }}
      title={title}
    >
      {words}
    </Link>
  );
}
