import type { Replied } from '@duixian/contract/endpoint';
import { amendApplication, showApplication } from '@duixian/intake/contract';
import { idFrom } from '@duixian/kernel/ids';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Form } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { dropDraft } from '../../ui/draft-store.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { ClaimSum } from './claim-sum.tsx';
import { FilingForm } from './filing-form.tsx';
import { formFrom } from './form-from-values.ts';
import type { FilingValues } from './form-values.ts';
import type { Prefilled } from './prefill-panel.tsx';
import { ReturnNote } from './return-note.tsx';
import { intakeTexts } from './texts.ts';
import { titleTextOf } from './title-text-of.ts';
import { valuesFrom } from './values-from-form.ts';

type Application = Replied<typeof showApplication>;

/** 补正 · The application as it stands, to be changed; the former version stays on record. */
export function AmendPage() {
  const t = useTexts(intakeTexts);
  const { application } = useParams({ from: '/office/filing/$application/amend' });
  const look = useCall(showApplication, { params: { application: idFrom<'application'>(application) } });
  return (
    <>
      <PageTitle title={t('form.amendTitle')} sub={look.data?.caseNumber ?? look.data?.form.title.number} />
      <Looked look={look} texts={intakeTexts} lines={10}>
        {(found) => <Amend key={found.version} of={found} />}
      </Looked>
    </>
  );
}

function Amend({ of }: { readonly of: Application }) {
  const t = useTexts(intakeTexts);
  const session = useSession();
  const done = useDone();
  const navigate = useNavigate();
  const [form] = Form.useForm<FilingValues>();
  const [read, setRead] = useState<Prefilled | undefined>(undefined);
  const [confirmed, setConfirmed] = useState<readonly string[]>(of.confirmed);
  const draftKey = `intake.amend.${session.personId}.${of.application}.${of.version}`;
  const amending = useAct(amendApplication, () => {
    dropDraft(draftKey);
    done(t('form.amend'));
    void navigate({ to: '/filing/$application', params: { application: of.application } });
  });
  return (
    <div className="stack">
      <ReturnNote of={of} />
      <FilingForm
        form={form}
        draftKey={draftKey}
        initial={valuesFrom(of.form)}
        today={session.today}
        courtFixed
        problem={amending.problem}
        onRetry={amending.retry}
        confirmed={confirmed}
        onConfirmed={setConfirmed}
        read={read}
        onRead={setRead}
        onSubmit={() =>
          void amending.act({
            params: { application: of.application },
            body: {
              version: of.version,
              form: formFrom(form.getFieldsValue(true), session.today),
              confirmed: [...confirmed],
              ...titleTextOf(read),
            },
          })
        }
      >
        <ClaimSum form={form} />
        <ActButton primary submits pending={amending.pending} hotkey="ctrl+enter">
          {t('form.amend')}
        </ActButton>
      </FilingForm>
    </div>
  );
}
