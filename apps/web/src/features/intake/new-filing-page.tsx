import { acceptApplication, fileApplication } from '@duixian/intake/contract';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useMay, useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { dropDraft } from '../../ui/draft-store.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useDone } from '../../ui/use-done.ts';
import { ClaimSum } from './claim-sum.tsx';
import { FilingForm } from './filing-form.tsx';
import { formFrom } from './form-from-values.ts';
import { emptyFiling, type FilingValues } from './form-values.ts';
import type { Prefilled } from './prefill-panel.tsx';
import { newDraftId, useServerDraft } from './server-draft.ts';
import { intakeTexts } from './texts.ts';
import { titleTextOf } from './title-text-of.ts';

/** 新执行申请 · Each new form has its draft's id in the address, so that it can be left and found again on another machine. */
export function NewFilingPage() {
  const { draft } = useSearch({ from: '/office/filing/new' });
  const navigate = useNavigate();
  const made = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (draft !== undefined) return;
    made.current ??= newDraftId();
    void navigate({ to: '/filing/new', search: { draft: made.current }, replace: true });
  }, [draft, navigate]);
  return draft === undefined ? null : <NewFiling key={draft} draft={idFrom<'draft'>(draft)} />;
}

function NewFiling({ draft }: { readonly draft: Id<'draft'> }) {
  const t = useTexts(intakeTexts);
  const session = useSession();
  const done = useDone();
  const navigate = useNavigate();
  const [form] = Form.useForm<FilingValues>();
  const [read, setRead] = useState<Prefilled | undefined>(undefined);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const court: unknown = Form.useWatch('court', form);
  const thenFile = useRef(false);
  const accepting = useAct(acceptApplication);
  const filing = useAct(fileApplication);
  const mayFile = useMay('intake.file') && court === Number(session.courtId);
  const draftKey = `intake.new.${session.personId}.${draft}`;
  const server = useServerDraft(draft, session.today);

  const submit = async () => {
    const accepted = await accepting.act({
      body: {
        form: formFrom(form.getFieldsValue(true), session.today),
        confirmed: [...confirmed],
        titleSum: read?.titleSum ?? null,
        draft,
        ...titleTextOf(read),
      },
    });
    if (accepted === undefined) return;
    dropDraft(draftKey);
    const { application } = accepted;
    const filed = thenFile.current ? await filing.act({ params: { application } }) : undefined;
    done(filed === undefined ? t('form.accepted') : t('application.filed', { number: filed.caseNumber }));
    void navigate({ to: '/filing/$application', params: { application } });
  };

  return (
    <>
      <PageTitle title={t('form.newTitle')} sub={t('form.newSub')} />
      <FilingForm
        form={form}
        draftKey={draftKey}
        initial={emptyFiling(Number(session.courtId), session.today.toString())}
        server={server}
        today={session.today}
        courtFixed={false}
        asked="whole"
        problem={accepting.problem}
        onRetry={accepting.retry}
        confirmed={confirmed}
        onConfirmed={setConfirmed}
        read={read}
        onRead={setRead}
        onSubmit={() => void submit()}
      >
        <ClaimSum form={form} />
        <span className="row">
          <ActButton
            submits
            primary={!mayFile}
            pending={accepting.pending}
            onAct={() => (thenFile.current = false)}
            {...(mayFile ? {} : { hotkey: 'ctrl+enter' })}
          >
            {t('form.accept')}
          </ActButton>
          {mayFile ? (
            <ActButton
              submits
              primary
              pending={accepting.pending || filing.pending}
              onAct={() => (thenFile.current = true)}
              hotkey="ctrl+enter"
            >
              {t('form.acceptAndFile')}
            </ActButton>
          ) : null}
        </span>
      </FilingForm>
    </>
  );
}
