import { questionAt, RECEPTION_QUESTIONS, type ReceptionQuestion } from '@duixian/intake/rules/reception-record';
import { Checkbox, Form, type FormInstance, Input } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { TitleFields } from './filing-fields.tsx';
import { placeOfFinding, type ShownFinding } from './findings.ts';
import type { FilingValues } from './form-values.ts';
import { PartyOfQuestion } from './interview-party.tsx';
import type { Sources } from './source-link.tsx';
import { SumFields } from './sum-fields.tsx';
import { intakeTexts } from './texts.ts';

interface Props {
  readonly form: FormInstance<FilingValues>;
  readonly question: ReceptionQuestion;
  readonly onQuestion: (next: ReceptionQuestion) => void;
  readonly findings: readonly ShownFinding[];
  readonly sources: Sources;
  readonly courtFixed: boolean;
}

/** 初次接待 · One plain question at a time; what is answered stands in the same form. A dot marks what is still to be asked. */
export function InterviewFields({ form, question, onQuestion, findings, sources, courtFixed }: Props) {
  const t = useTexts(intakeTexts);
  const at = RECEPTION_QUESTIONS.indexOf(question);
  const open = openQuestions(findings, form);
  const [before, after] = [RECEPTION_QUESTIONS[at - 1], RECEPTION_QUESTIONS[at + 1]];
  return (
    <section className="panel" aria-label={t('interview.title')}>
      <nav className="panel-head interview-steps" aria-label={t('interview.title')}>
        {RECEPTION_QUESTIONS.map((one) => (
          <button
            key={one}
            type="button"
            className="interview-step"
            aria-current={one === question ? 'step' : undefined}
            data-open={open.has(one)}
            onClick={() => onQuestion(one)}
          >
            {t(`interview.short.${one}`)}
            {open.has(one) ? <span className="visually-hidden">{t('interview.open', { count: 1 })}</span> : null}
          </button>
        ))}
      </nav>
      <div className="panel-body stack">
        <span className="soft" aria-live="polite">
          {t('interview.step', { at: at + 1, of: RECEPTION_QUESTIONS.length })} · {t('interview.open', { count: open.size })}
        </span>
        <h2 className="interview-question">{t(`interview.asked.${question}`)}</h2>
        <Answer question={question} sources={sources} courtFixed={courtFixed} />
        <span className="row">
          {before === undefined ? null : <ActButton onAct={() => onQuestion(before)}>{t('interview.back')}</ActButton>}
          {after === undefined ? null : (
            <ActButton primary onAct={() => onQuestion(after)}>
              {t('interview.next')}
            </ActButton>
          )}
        </span>
      </div>
    </section>
  );
}

/** Questions whose answer the filing check still asks for. */
function openQuestions(findings: readonly ShownFinding[], form: FormInstance<FilingValues>): ReadonlySet<ReceptionQuestion> {
  const { parties = [] }: Partial<FilingValues> = form.getFieldsValue(true);
  const must = findings.filter((finding) => finding.level === 'must');
  return new Set(must.map((finding) => questionAt(placeOfFinding(finding) ?? '', parties)));
}

function Answer({ question, sources, courtFixed }: Pick<Props, 'question' | 'sources' | 'courtFixed'>) {
  const t = useTexts(intakeTexts);
  switch (question) {
    case 'title':
      return <TitleFields sources={sources} courtFixed={courtFixed} />;
    case 'owed':
      return (
        <>
          <SumFields sources={sources} />
          <Told name={['acts']} label={t('form.acts')} hint={t('form.actsHint')} />
        </>
      );
    case 'debtor':
      return (
        <>
          <PartyOfQuestion question="debtor" />
          <Told name={['told', 'whereabouts']} label={t('interview.whereabouts')} />
        </>
      );
    case 'performed':
      return <Told name={['told', 'performed']} label={t('interview.performedField')} />;
    case 'leads':
      return <Told name={['leads']} label={t('form.leads')} hint={t('interview.leadsHint')} />;
    case 'wishes':
      return <Told name={['told', 'wishes']} label={t('interview.wishesField')} />;
    case 'risks':
      return (
        <>
          <p>{t('interview.riskWords')}</p>
          <Form.Item name="risksTold" valuePropName="checked" noStyle>
            <Checkbox>{t('form.risksTold')}</Checkbox>
          </Form.Item>
        </>
      );
    default:
      return <PartyOfQuestion question={question} />;
  }
}

function Told({ name, label, hint }: { readonly name: (string | number)[]; readonly label: string; readonly hint?: string }) {
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
    </Form.Item>
  );
}
