import { paperFields, showOfd, showPaper } from '@duixian/documents/contract';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { addressOf } from '../../api/address.ts';
import { useCall } from '../../api/use-call.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { PaperActs } from './paper-acts.tsx';
import { PaperState, ServedOf } from './paper-state.tsx';
import type { Paper, PapersCase } from './papers-case.ts';
import { Reporting } from './reporting.tsx';
import { documentsTexts } from './texts.ts';

interface Props {
  readonly file: PapersCase;
  readonly paper: Paper | undefined;
  readonly onClose: () => void;
}

/** 文书抽屉 · One paper: the page itself, what may be done with it, its service, and the source of every field. */
export function PaperDrawer({ file, paper, onClose }: Props) {
  const zh = useLanguage() === 'zh';
  return (
    <Drawer
      open={paper !== undefined}
      onClose={onClose}
      size={760}
      destroyOnHidden
      title={paper === undefined ? '' : zh ? paper.titleZh : paper.titleEn}
    >
      {paper === undefined ? null : <PaperBody file={file} paper={paper} />}
    </Drawer>
  );
}

function PaperBody({ file, paper }: { readonly file: PapersCase; readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  return (
    <div className="stack">
      <PaperActs file={file} paper={paper} />
      <dl className="plain-facts">
        <PlainFact label={t('columns.state')}>
          <PaperState state={paper.state} />
          {paper.awaits === null ? null : <span className="soft"> {t('approving.awaits', { step: t(`steps.${paper.awaits}`) })}</span>}
        </PlainFact>
        {paper.number === null ? null : (
          <PlainFact label={t('drawer.number')}>
            <span className="case-number">{paper.number}</span>
          </PlainFact>
        )}
        <PlainFact label={t('columns.addressee')}>{paper.addressee}</PlainFact>
        <PlainFact label={t('drawer.draftedBy')}>
          {paper.draftedBy} <LegalDayText on={paper.draftedOn} />
        </PlainFact>
        {paper.sealedBy === null ? null : (
          <PlainFact label={t('drawer.sealedBy')}>
            {paper.sealedBy} <LegalDayText on={paper.signedOn} />
          </PlainFact>
        )}
        {paper.shortCode === null ? null : (
          <PlainFact label={t('drawer.code')}>
            <Link to="/verify/$code" params={{ code: paper.shortCode }} target="_blank" title={t('drawer.verify')}>
              <code>{paper.shortCode}</code>
            </Link>
          </PlainFact>
        )}
        {paper.sha256 === null ? null : (
          <PlainFact label={t('drawer.hash')}>
            <code className="paper-hash">{paper.sha256}</code>
          </PlainFact>
        )}
        {paper.discardedReason === null ? null : <PlainFact label={t('drawer.discarded')}>{paper.discardedReason}</PlainFact>}
      </dl>
      {paper.family === 'form' ? null : <Services paper={paper} />}
      {paper.state === 'sealed' ? (
        <a href={addressOf(showOfd, { document: paper.documentId })} download>
          {t('drawer.ofd')}
        </a>
      ) : null}
      {paper.state === 'discarded' ? null : (
        <PdfView
          key={paper.state}
          src={addressOf(showPaper, { document: paper.documentId })}
          title={paper.state === 'drafted' ? t('drawer.unsealed') : zh ? paper.titleZh : paper.titleEn}
        />
      )}
      <Fields paper={paper} />
    </div>
  );
}

/** Ways that end with a report of whoever carried the paper. */
const BY_HAND: readonly string[] = ['direct', 'post', 'entrusted'];

function Services({ paper }: { readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const name = useNameIn(documentsTexts);
  return (
    <section className="paper-section">
      <h3>{t('drawer.services')}</h3>
      {paper.services.length === 0 ? <span className="soft">{t('drawer.noServices')}</span> : <ServedOf paper={paper} />}
      {paper.services.map((service) => (
        <div key={service.serviceId}>
          <StateMark tone={service.state === 'arrived' ? 'done' : service.state === 'failed' ? 'failed' : 'doing'}>
            {t(`serviceStates.${service.state}`)} · {service.addressee}
          </StateMark>
          <dl className="plain-facts">
            <PlainFact label={t('service.channel')}>
              {name('channels', service.channel)} {service.address}
              {service.consentOn === null ? null : <div className="soft">{t('service.consent', { on: service.consentOn })}</div>}
            </PlainFact>
            <PlainFact label={t('service.sent')}>
              <InstantText at={service.sentAt ?? service.orderedAt} />
            </PlainFact>
            {service.arrivedAt === null ? null : (
              <PlainFact label={t('service.arrived')}>
                <InstantText at={service.arrivedAt} />
              </PlainFact>
            )}
            {service.servedOn === null ? null : (
              <PlainFact label={t('service.served')}>
                <LegalDayText on={service.servedOn} inWords />
              </PlainFact>
            )}
            {service.receipt === null ? null : (
              <PlainFact label={t('service.receipt')}>
                <code className="paper-hash">{service.receipt}</code>
              </PlainFact>
            )}
            {service.bouncedAt === null ? null : (
              <PlainFact label={t('service.bounced')}>
                <InstantText at={service.bouncedAt} />
              </PlainFact>
            )}
            {service.failure === null ? null : <PlainFact label={t('service.failure')}>{name('failures', service.failure)}</PlainFact>}
            {service.tracking === null ? null : <PlainFact label={t('ways.tracking')}>{service.tracking}</PlainFact>}
          </dl>
          {service.state === 'ordered' && service.dueOn !== null ? <span>{t('ways.noticeEnds', { on: service.dueOn })}</span> : null}
          {service.state === 'ordered' && BY_HAND.includes(service.channel) ? <Reporting service={service} /> : null}
        </div>
      ))}
    </section>
  );
}

function Fields({ paper }: { readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const name = useNameIn(documentsTexts);
  const zh = useLanguage() === 'zh';
  const look = useCall(paperFields, { params: { document: paper.documentId } });
  return (
    <details className="paper-section">
      <summary>{t('drawer.fields')}</summary>
      <Looked look={look} texts={documentsTexts}>
        {({ basis, rows }) => (
          <>
            <p>
              <span className="soft">{t('drawer.basis')}</span> {basis}
            </p>
            <table className="paper-sources">
              <tbody>
                {rows.map((row) => (
                  <tr key={row.fact}>
                    <th scope="row">{zh ? row.nameZh : row.nameEn}</th>
                    <td>{row.text}</td>
                    <td className="soft">{name('sources', row.source.slice(row.source.indexOf('.') + 1))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Looked>
    </details>
  );
}
