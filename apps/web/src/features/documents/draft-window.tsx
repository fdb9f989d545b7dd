import { draftDocument } from '@duixian/documents/contract';
import { listKinds } from '@duixian/documents/file-contract';
import { Form, Modal, Select } from 'antd';
import { useMemo } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import { type DraftKind, EntryField, factsFromForm } from './entry-field.tsx';
import { FactsAhead } from './facts-ahead.tsx';
import { MoneyHint } from './money-hint.tsx';
import type { PapersCase } from './papers-case.ts';
import { documentsTexts } from './texts.ts';
import { UnverifiedNote } from './unverified-note.tsx';

/** A paper somebody else's screen wants drafted: the kind, the debtor it concerns, and what that screen already knows. */
export interface PaperWish {
  readonly kind: DraftKind['kind'];
  readonly party: string | null;
  readonly entries: Readonly<Record<string, string>>;
}

interface Props {
  readonly file: PapersCase;
  readonly open: boolean;
  readonly wish?: PaperWish | undefined;
  readonly onClose: () => void;
  readonly onDrafted: (documentId: string) => void;
}

/** 起草窗口 · Chooses the kind and writes only what no record holds. */
export function DraftWindow({ file, open, wish, onClose, onDrafted }: Props) {
  const t = useTexts(documentsTexts);
  const kinds = useCall(listKinds, {}, { enabled: open });
  return (
    <Modal open={open} onCancel={onClose} title={t('drafting.title')} footer={null} destroyOnHidden width={640}>
      <Looked look={kinds} texts={documentsTexts}>
        {({ rows }) => (
          <Drafting
            file={file}
            kinds={rows}
            wish={wish}
            onDone={(documentId) => {
              onClose();
              onDrafted(documentId);
            }}
          />
        )}
      </Looked>
    </Modal>
  );
}

interface DraftingProps {
  readonly file: PapersCase;
  readonly kinds: readonly DraftKind[];
  readonly wish: PaperWish | undefined;
  readonly onDone: (documentId: string) => void;
}

function Drafting({ file, kinds, wish, onDone }: DraftingProps) {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  const name = useNameIn(documentsTexts);
  const { personId } = useSession();
  const [form] = Form.useForm();
  const drafting = useAct(draftDocument, (reply) => onDone(reply.documentId));
  const chosen = Form.useWatch<string | undefined>('kind', form);
  const party = Form.useWatch<string | undefined>('party', form);
  const kind = kinds.find((one) => one.kind === chosen);
  const initial = useMemo(() => ({ ...wish?.entries, kind: wish?.kind, party: wish?.party ?? undefined }), [wish]);
  const side = kind?.about === 'creditor' ? 'applicant' : 'debtor';
  const people = kind?.about ? file.parties.filter((party) => party.role === side) : [];
  const fromDebtor = kind?.about === 'debtor' ? ['measure.holder', 'measure.identity'] : [];
  const entries = kind?.entries.filter((entry) => !fromDebtor.includes(entry.fact)) ?? [];
  const submit = (values: Readonly<Record<string, unknown>>) => {
    if (kind === undefined) return;
    const party = people.find((one) => one.partyId === values.party)?.partyId ?? null;
    void drafting.act({ params: { case: file.caseId }, body: { kind: kind.kind, party, facts: factsFromForm(entries, values) } });
  };
  return (
    <DraftForm
      form={form}
      draftKey={`documents.draft.${file.caseId}.${wish?.kind ?? 'any'}.${personId}`}
      initial={initial}
      onSubmit={submit}
    >
      <Form.Item name="kind" label={t('drafting.kind')} rules={[{ required: true, message: t('drafting.needKind') }]}>
        <Select
          disabled={wish !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={kindOptions(kinds, zh, (family) => name('families', family))}
        />
      </Form.Item>
      {kind === undefined ? null : (
        <>
          <UnverifiedNote articles={kind.unverified} />
          {kind.about !== null ? (
            <Form.Item
              name="party"
              label={kind.addressee === 'debtor' || kind.addressee === 'creditor' ? t('drafting.party') : t('drafting.debtor')}
              rules={[{ required: true, message: t('drafting.needParty') }]}
            >
              <Select options={people.map((party) => ({ value: party.partyId, label: party.name }))} />
            </Form.Item>
          ) : (
            <p className="soft">
              {t('drafting.party')}:{' '}
              {kind.addressee === 'parties'
                ? t('drafting.allParties')
                : kind.service === 'not-served'
                  ? t('drafting.inner')
                  : t('drafting.named')}
            </p>
          )}
          {kind.moneyFirst && party !== undefined ? <MoneyHint caseId={file.caseId} party={party} /> : null}
          <p className="soft">{kind.basis}</p>
          {kind.about !== null && party === undefined ? null : (
            <FactsAhead caseId={file.caseId} kind={kind.kind} party={people.find((one) => one.partyId === party)?.partyId} />
          )}
          {entries.length === 0 ? null : <h3>{t('drafting.entries')}</h3>}
          {entries.map((entry) => (
            <EntryField key={entry.fact} entry={entry} required={!OWN_RECORD.includes(entry.fact)} />
          ))}
          <p className="soft">{t('drafting.entriesNote')}</p>
        </>
      )}
      <DocumentsRefusal problem={drafting.problem} onRetry={drafting.retry} />
      <ActButton primary submits pending={drafting.pending} hotkey="ctrl+enter">
        {t('drafting.submit')}
      </ActButton>
    </DraftForm>
  );
}

/** Eighty kinds are found by their family, or by a few characters of their name. */
function kindOptions(kinds: readonly DraftKind[], zh: boolean, familyName: (family: string) => string) {
  return [...new Set(kinds.map((one) => one.family))].map((family) => ({
    label: familyName(family),
    options: kinds.filter((one) => one.family === family).map((one) => ({ value: one.kind, label: zh ? one.titleZh : one.titleEn })),
  }));
}

/** Facts that usually stand in the records of the court; typing them is the exception. */
const OWN_RECORD: readonly string[] = ['report.days', 'clerk.name', 'receipt.means', 'payout.means', 'closing.performance', 'fee.state'];
