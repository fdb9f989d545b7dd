import { extendClock } from '@duixian/deadlines/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { DurationText } from '../duration-text.tsx';
import { type Length, LengthField } from '../length-field.tsx';
import { deadlinesTexts } from '../texts.ts';
import { type ActFormProps, OnField, ReasonField } from './act-fields.tsx';
import { clockActTexts } from './texts.ts';

interface Values {
  readonly by: Length;
  readonly askedOn: string;
  readonly reason: string;
}

/** 批准延长 · By how much, and when it was asked for; the text of the term bounds both. */
export function ExtendForm({ proof, onDone }: ActFormProps) {
  const t = useTexts(clockActTexts);
  const extending = useAct(extendClock, onDone);
  const { extension } = proof;
  const send = ({ by, askedOn, reason }: Values) => {
    const day = dayFromText(askedOn);
    if (day === undefined || by.value === null) return;
    void extending.act({ params: { clock: proof.clockId }, body: { by: { value: by.value, unit: by.unit }, askedOn: day, reason } });
  };
  return (
    <KeptForm<Values>
      keep={`deadlines.extend-form.${proof.clockId}`}
      acts={[extending]}
      layout="vertical"
      onFinish={send}
      initialValues={{ by: { value: null, unit: 'month' } }}
    >
      {extension === null ? null : (
        <p className="soft">
          {t(`approver.${extension.approver}`)}
          {extension.each === null ? null : (
            <>
              {' '}
              {t('most')}
              <DurationText {...extension.each} />
            </>
          )}
        </p>
      )}
      <Form.Item
        name="by"
        label={t('by')}
        rules={[
          {
            validator: (_, by: Length) => (by.value === null ? Promise.reject(new Error(t('needLength'))) : Promise.resolve()),
          },
        ]}
      >
        <LengthField />
      </Form.Item>
      <OnField name="askedOn" act="extend" />
      <ReasonField />
      <RefusalNote problem={extending.problem} texts={deadlinesTexts} onRetry={extending.retry} />
      <ActButton primary submits pending={extending.pending} hotkey="ctrl+enter">
        {t('acts.extend')}
      </ActButton>
    </KeptForm>
  );
}
