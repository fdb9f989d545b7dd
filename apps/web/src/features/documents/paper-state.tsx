import { useTexts } from '../../texts/use-texts.ts';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import type { Paper } from './papers-case.ts';
import { documentsTexts } from './texts.ts';

const TONES: Readonly<Record<Paper['state'], StateTone>> = {
  drafted: 'todo',
  sealing: 'doing',
  sealed: 'done',
  filed: 'done',
  discarded: 'stopped',
};

export function PaperState({ state }: { readonly state: Paper['state'] }) {
  const t = useTexts(documentsTexts);
  return <StateMark tone={TONES[state]}>{t(`states.${state}`)}</StateMark>;
}

const SERVICE_TONES: Readonly<Record<Paper['services'][number]['state'], StateTone>> = {
  ordered: 'doing',
  arrived: 'done',
  failed: 'failed',
};

/** 送达进度 · How many of those a paper is for have it, where it is for more than one. */
export function ServedOf({ paper }: { readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const { wanted, served } = paper.standing;
  return wanted < 2 ? null : <StateMark tone={served === wanted ? 'done' : 'doing'}>{t('servedOf', { served, wanted })}</StateMark>;
}

/** 送达情况 · One mark a sending, and who has not been sent it; a paper nobody has to get says so. */
export function ServiceStates({ paper }: { readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  if (paper.standing.wanted === 0) return <span className="soft">{t('noService')}</span>;
  if (paper.services.length === 0) return <span className="soft">{paper.state === 'sealed' ? t('notServed') : '–'}</span>;
  const sent = new Set(paper.services.map((service) => service.addressee));
  const unsent = paper.standing.left.filter((name) => !sent.has(name));
  return (
    <div className="paper-services">
      <ServedOf paper={paper} />
      {paper.services.map((service) => (
        <StateMark key={service.serviceId} tone={SERVICE_TONES[service.state]}>
          {t(`serviceStates.${service.state}`)} {paper.services.length > 1 || paper.standing.wanted > 1 ? service.addressee : ''}
        </StateMark>
      ))}
      {unsent.map((name) => (
        <span key={name} className="soft">
          {t('notServed')} {name}
        </span>
      ))}
    </div>
  );
}
