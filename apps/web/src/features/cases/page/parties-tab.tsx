import { revealNumber, revealTelephone } from '@duixian/cases/contract';
import type { CaseId } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';
import { call } from '../../../api/call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { PlainFact } from '../../../ui/plain-fact.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { WholeNumber } from '../../../ui/whole-number.tsx';
import type { CaseOnRecord } from './case-on-record.ts';
import { ConfirmAddress } from './confirm-address.tsx';
import { ObligationTable } from './obligation-table.tsx';
import { casePartsTexts } from './texts.ts';
import './case-parts.css';

/** 当事人 · Who they are, how papers reach them, where their money goes; and what the title gives. */
export function PartiesTab({ file }: { readonly file: CaseOnRecord }) {
  const t = useTexts(casePartsTexts);
  const name = useNameIn(casePartsTexts);
  return (
    <div className="stack">
      <section className="party-cards" aria-label={t('parties.title')}>
        {file.parties.map((party) => (
          <PartyCard key={party.partyId} caseId={file.caseId} party={party} />
        ))}
      </section>
      <section className="panel" aria-label={t('title.title')}>
        <div className="panel-head">
          <h2>{t('title.title')}</h2>
        </div>
        <dl className="plain-facts panel-body">
          <PlainFact label={t('title.number')}>
            <span className="case-number">{file.title.number}</span>
          </PlainFact>
          <PlainFact label={t('title.kind')}>{name('titleKinds', file.title.kind)}</PlainFact>
          <PlainFact label={t('title.court')}>{file.title.court}</PlainFact>
          <PlainFact label={t('title.effective')}>
            <LegalDayText on={file.title.effectiveOn} />
          </PlainFact>
          <PlainFact label={t('title.performance')}>
            <LegalDayText on={file.title.performanceEndsOn} />
          </PlainFact>
        </dl>
      </section>
      <ObligationTable obligations={file.obligations} />
    </div>
  );
}

function PartyCard({ caseId, party }: { readonly caseId: CaseId; readonly party: CaseOnRecord['parties'][number] }) {
  const t = useTexts(casePartsTexts);
  const word = useWord();
  const name = useNameIn(casePartsTexts);
  const params = { case: caseId, party: party.partyId };
  const whole = (of: 'identity' | 'account', purpose: string) => call(revealNumber, { params, query: { of, purpose } });
  const telephone = (of: 'phone' | 'service', purpose: string) => call(revealTelephone, { params, query: { of, purpose } });
  return (
    <article className="panel panel-body">
      <div className="row">
        <h2>{party.name}</h2>
        <span className="soft">
          {word('partyRole', party.role)} · {word('partyKind', party.kind)}
        </span>
        {party.role === 'debtor' ? (
          <Link to="/cases/$caseId/debtor/$party" params={{ caseId, party: party.partyId }}>
            {t('parties.debtorDesk')}
          </Link>
        ) : null}
      </div>
      <dl className="plain-facts">
        <PlainFact label={t('parties.identity')}>
          <WholeNumber right="cases.reveal-number" masked={party.identityMasked} ask={(purpose) => whole('identity', purpose)} />{' '}
          <span className="soft">{name('identities', party.identityKind)}</span>
        </PlainFact>
        <PlainFact label={t('parties.contact')}>
          {party.phoneMasked === null ? (
            '–'
          ) : (
            <WholeNumber
              right="cases.reveal-telephone"
              masked={party.phoneMasked}
              purpose={t('parties.toCall')}
              ask={(purpose) => telephone('phone', purpose)}
            />
          )}
        </PlainFact>
        <PlainFact label={t('parties.address')}>{party.address ?? '–'}</PlainFact>
        <PlainFact label={t('parties.service')}>
          {party.service === null ? (
            <StateMark tone="todo">{t('parties.noConsent')}</StateMark>
          ) : (
            <>
              {name('channels', party.service.channel)}{' '}
              {party.service.channel === 'sms' ? (
                <WholeNumber
                  right="cases.reveal-telephone"
                  masked={party.service.address}
                  purpose={t('parties.toCall')}
                  ask={(purpose) => telephone('service', purpose)}
                />
              ) : (
                party.service.address
              )}
              <div className="soft">{t('parties.consent', { on: party.service.consentOn })}</div>
            </>
          )}
        </PlainFact>
        {party.role === 'applicant' ? (
          <PlainFact label={t('parties.payee')}>
            {party.payee === null ? (
              <StateMark tone="soon">{t('parties.noPayee')}</StateMark>
            ) : (
              <>
                {party.payee.name}{' '}
                <WholeNumber right="cases.reveal-number" masked={party.payee.account} ask={(purpose) => whole('account', purpose)} />{' '}
                {party.payee.bank}
                <div className="soft">{t('parties.confirmed', { on: party.payee.confirmedOn })}</div>
              </>
            )}
          </PlainFact>
        ) : null}
      </dl>
      <ConfirmAddress caseId={caseId} party={party} />
    </article>
  );
}
