import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/use-texts.ts';
import { countText } from '../../../ui/count-link.tsx';
import { Money } from '../../../ui/money.tsx';
import { HubGroup } from '../hub-group.tsx';
import { casesListed, type Debtor, type DebtorView, type Only, sanctionsListed } from './debtor-view.ts';
import { debtorTexts } from './texts.ts';

interface Props {
  readonly debtor: Debtor;
  readonly at: { readonly caseId: CaseId; readonly party: PartyId };
}

/** 全貌数字 · Each opens exactly the rows it counts or adds up. */
export function DebtorFigures({ debtor, at }: Props) {
  const t = useTexts(debtorTexts);
  const { totals } = debtor;
  const count = (value: number) => countText(value, debtor.capped);
  const to = (view: DebtorView, only?: Only) => ({ at, view, only });
  return (
    <div className="hub-groups">
      <HubGroup title={t('views.cases')}>
        <Figure {...to('cases')} label={t('figures.cases')} value={count(totals.cases)} />
        <Figure {...to('cases', 'open')} label={t('figures.open')} value={count(totals.openCases)} />
        <Figure {...to('cases', 'tied')} label={t('figures.tied')} value={count(casesListed(debtor, 'tied').length)} />
        <Figure {...to('cases', 'owing')} label={t('figures.claim')} value={<Money fen={totals.claim} />} />
        <Figure {...to('cases', 'owing')} label={t('figures.received')} value={<Money fen={totals.received} />} />
      </HubGroup>
      {debtor.property === null ? null : (
        <HubGroup title={t('views.property')}>
          <Figure {...to('property')} label={t('figures.things')} value={count(totals.things)} />
          <Figure {...to('property', 'unvalued')} label={t('figures.unvalued')} value={count(totals.unvalued)} />
          <Figure {...to('property')} label={t('figures.worth')} value={<Money fen={totals.worth} />} />
        </HubGroup>
      )}
      {debtor.measures === null ? null : (
        <HubGroup title={t('views.measures')}>
          <Figure {...to('measures', 'running')} label={t('figures.running')} value={count(totals.running)} />
          <Figure {...to('measures', 'running')} label={t('figures.held')} value={<Money fen={totals.held} />} />
          <Figure {...to('withholdings')} label={t('figures.withholdings')} value={count(debtor.withholdings?.length ?? 0)} />
        </HubGroup>
      )}
      {debtor.sanctions === null ? null : (
        <HubGroup title={t('views.sanctions')}>
          <Figure {...to('sanctions')} label={t('figures.sanctions')} value={count(debtor.sanctions.length)} />
          <Figure
            {...to('sanctions', 'standing')}
            label={t('figures.standing')}
            value={count(sanctionsListed(debtor.sanctions, 'standing').length)}
          />
        </HubGroup>
      )}
      {debtor.money === null ? null : (
        <HubGroup title={t('views.money')}>
          <Figure {...to('money')} label={t('figures.money')} value={count(debtor.money.length)} />
        </HubGroup>
      )}
    </div>
  );
}

interface FigureProps {
  readonly at: Props['at'];
  readonly view: DebtorView;
  readonly only: Only | undefined;
  readonly label: string;
  readonly value: ReactNode;
}

function Figure({ at, view, only, label, value }: FigureProps) {
  return (
    <Link to="/cases/$caseId/debtor/$party" params={at} search={{ view, only }} hash="rows" className="count-tile">
      <span>{label}</span>
      <b className="num">{value}</b>
    </Link>
  );
}
