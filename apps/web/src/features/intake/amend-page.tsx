import type { Replied } from '@duixian/contract/endpoint';
import { amendApplication, revealForm, showApplication } from '@duixian/intake/contract';
import { idFrom } from '@duixian/kernel/ids';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { type Problem, Refused } from '../../api/refused.ts';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { dropDraft, keepDraft } from '../../ui/draft-store.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { ClaimSum } from './claim-sum.tsx';
import { FilingForm } from './filing-form.tsx';
import { formFrom } from './form-from-values.ts';
import type { FilingValues } from './form-values.ts';
import { GoneOn, GoOn } from './go-on.tsx';
import { type Change, keepMine } from './keep-mine.ts';
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
        {(found) =>
          found.whole ? <Amend key={found.version} of={found} form={found.form} /> : <WholeFirst key={found.version} of={found} />
        }
      </Looked>
    </>
  );
}

/** What the form was opened with, or went on from. */
interface Base {
  readonly of: Application;
  readonly values: FilingValues;
  readonly both: readonly string[];
}

function putInto(form: FormInstance, changes: readonly Change[]): void {
  form.setFields(changes.map(({ path, value }) => ({ name: [...path], value })));
}

/** 先查看后补正 · What others typed, or what is filed, is mended with its numbers whole: who begins leaves a look on record. */
function WholeFirst({ of }: { readonly of: Application }) {
  const t = useTexts(intakeTexts);
  const [whole, setWhole] = useState<Replied<typeof revealForm>>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (whole !== undefined) return <Amend of={of} form={whole.form} />;

  async function begin(): Promise<void> {
    setPending(true);
    const answer = await call(revealForm, { params: { application: of.application }, query: { purpose: t('application.amendPurpose') } });
    setPending(false);
    if (answer.ok) setWhole(answer.value);
    else setProblem(answer.refusal);
  }

  return (
    <div className="stack">
      <ReturnNote of={of} />
      <div className="panel panel-body stack">
        <span>{t('application.amendMasked')}</span>
        <RefusalNote problem={problem} texts={intakeTexts} />
        <div className="row">
          <ActButton primary pending={pending} onAct={() => void begin()}>
            {t('application.amendOpen')}
          </ActButton>
        </div>
      </div>
    </div>
  );
}

function Amend({ of: opened, form: said }: { readonly of: Application; readonly form: Application['form'] }) {
  const t = useTexts(intakeTexts);
  const session = useSession();
  const done = useDone();
  const navigate = useNavigate();
  const [form] = Form.useForm<FilingValues>();
  const [read, setRead] = useState<Prefilled | undefined>(undefined);
  const [confirmed, setConfirmed] = useState<readonly string[]>(opened.confirmed);
  /** The refusal that was dealt with by going on. */
  const [past, setPast] = useState<Problem>();
  const [base, setBase] = useState<Base>({ of: opened, values: valuesFrom(said), both: [] });
  const { of } = base;
  const keyOf = (version: number) => `intake.amend.${session.personId}.${of.application}.${version}`;
  const draftKey = keyOf(of.version);
  const amending = useAct(amendApplication, () => {
    dropDraft(draftKey);
    done(t('form.amend'));
    void navigate({ to: '/filing/$application', params: { application: of.application } });
  });
  const goOn = (saved: Application, values: FilingValues) => {
    const { mine, both } = keepMine(base.values, form.getFieldsValue(true), values);
    form.setFieldsValue(values);
    putInto(form, mine);
    keepDraft(keyOf(saved.version), { values: form.getFieldsValue(true), keptAtMs: Date.now() });
    dropDraft(draftKey);
    setBase({ of: saved, values, both });
    setPast(amending.problem);
  };
  const problem = amending.problem === past ? undefined : amending.problem;
  const late = problem instanceof Refused && problem.kind === 'changed-meanwhile' && !amending.pending;
  return (
    <div className="stack">
      <ReturnNote of={of} />
      <FilingForm
        form={form}
        draftKey={draftKey}
        initial={base.values}
        today={session.today}
        courtFixed
        problem={problem}
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
        {late ? <GoOn key={of.version} of={of} onSaved={goOn} /> : null}
        {base.of === opened ? null : <GoneOn both={base.both} />}
        <ActButton primary submits pending={amending.pending} hotkey="ctrl+enter">
          {t('form.amend')}
        </ActButton>
      </FilingForm>
    </div>
  );
}
