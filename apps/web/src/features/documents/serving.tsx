import { serveDocument } from '@duixian/documents/contract';
import { SERVICE_WAYS, type ServiceWay, waysOpen } from '@duixian/documents/rules/service-way';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import type { Paper, PapersCase } from './papers-case.ts';
import { documentsTexts } from './texts.ts';

/** 送达 · To whom, which way, and where; only what the kind of paper and the addressee allow is offered first. */
export function Serving({ file, paper }: { readonly file: PapersCase; readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const name = useNameIn(documentsTexts);
  const serving = useAct(serveDocument);
  const parties = paper.outside ? [] : leftToServe(file, paper);
  const [chosen, setChosen] = useState<string | undefined>(parties.length === 1 ? parties[0]?.partyId : undefined);
  const party = parties.find((one) => one.partyId === chosen);
  const addressee = party?.name ?? (paper.outside ? paper.addressee : undefined);
  const open = waysOpen({
    rule: paper.serviceRule,
    outside: paper.outside,
    consented: party !== undefined && party.service !== null,
    failedBefore: paper.services.some((service) => service.state === 'failed' && service.addressee === addressee),
  });
  const [asked, setAsked] = useState<ServiceWay | undefined>();
  const way = asked !== undefined && open.includes(asked) ? asked : (open[0] ?? 'direct');
  const [place, setPlace] = useState('');
  const [tracking, setTracking] = useState('');
  const network = paper.outside && way === 'electronic';
  const serve = () =>
    void serving.act({
      params: { document: paper.documentId },
      body: { party: party?.partyId ?? null, way, place: textOrNull(place), tracking: textOrNull(tracking) },
    });
  return (
    <>
      {paper.outside ? null : (
        <Select
          aria-label={t('service.to')}
          placeholder={t('service.needParty')}
          value={chosen}
          onChange={setChosen}
          options={parties.map((one) => ({ value: one.partyId, label: one.name }))}
        />
      )}
      <Select
        aria-label={t('ways.label')}
        value={way}
        onChange={setAsked}
        disabled={open.length === 1}
        options={SERVICE_WAYS.map((one) => ({ value: one, label: t(`ways.${one}`), disabled: !open.includes(one) }))}
      />
      {network ? <span>{t('service.network', { addressee: paper.addressee })}</span> : null}
      {party !== undefined && paper.serviceRule !== 'direct-only' && (way === 'electronic' || party.service === null) ? (
        <span className="soft">
          {party.service === null
            ? t('service.noConsent')
            : `${name('channels', party.service.channel)} ${party.service.address} · ${t('service.consent', { on: party.service.consentOn })}`}
        </span>
      ) : null}
      {way === 'electronic' ? null : (
        <Form layout="vertical" component="div">
          <Form.Item label={t('ways.place')} extra={t('ways.placeHint')}>
            <Input aria-label={t('ways.place')} value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} />
          </Form.Item>
          {way === 'post' ? (
            <Form.Item label={t('ways.tracking')}>
              <Input
                aria-label={t('ways.tracking')}
                value={tracking}
                maxLength={60}
                onChange={(event) => setTracking(event.target.value)}
              />
            </Form.Item>
          ) : null}
        </Form>
      )}
      <div className="row">
        <ActButton primary pending={serving.pending} disabled={!paper.outside && party === undefined} onAct={serve}>
          {t('service.button')}
        </ActButton>
      </div>
      <DocumentsRefusal problem={serving.problem} onRetry={serving.retry} />
    </>
  );
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Addressees nothing has been sent to yet, or whose last sending failed. */
function leftToServe(file: PapersCase, paper: Paper): PapersCase['parties'] {
  const under = new Set(paper.services.filter((service) => service.state !== 'failed').map((service) => service.addressee));
  const addressed = file.parties.filter((party) => party.name === paper.addressee);
  const all = addressed.length > 0 ? addressed : file.parties.filter((party) => party.role === 'applicant' || party.role === 'debtor');
  return all.filter((party) => !under.has(party.name));
}
