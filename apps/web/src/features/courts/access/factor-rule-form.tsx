import { setFactorRule } from '@duixian/courts/people-contract';
import { ROLE_NAMES } from '@duixian/courts/rules/roles';
import type { CourtId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { Form, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { roleName } from '../role-name.ts';
import { accessTexts } from './texts.ts';
import '../account/account.css';

interface Values {
  readonly role: string;
  readonly from: string;
  readonly required: 'yes' | 'no';
}

export function FactorRuleForm({ court }: { readonly court: CourtId }) {
  const t = useTexts(accessTexts);
  const language = useLanguage();
  const done = useDone();
  const { today } = useSession();
  const setting = useAct(setFactorRule, () => done(t('access.done')));
  const need = { required: true, message: t('person.need') };
  return (
    <Form<Values>
      className="panel-body"
      layout="vertical"
      requiredMark={false}
      initialValues={{ from: today.toString(), required: 'yes' }}
      onFinish={({ role, from, required }) =>
        void setting.act({ params: { court }, body: { role, from: day(from), required: required === 'yes' } })
      }
    >
      <div className="access-fields">
        <Form.Item name="role" label={t('access.role')} rules={[need]}>
          <Select options={ROLE_NAMES.map((name) => ({ value: name, label: roleName(name, language) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('access.from')} rules={[need, dayRule(t('person.need'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="required" label={t('access.required')}>
          <Select
            options={[
              { value: 'yes', label: t('access.asked') },
              { value: 'no', label: t('access.notAsked') },
            ]}
          />
        </Form.Item>
      </div>
      <div className="stack">
        <RefusalNote problem={setting.problem} texts={accessTexts} onRetry={setting.retry} />
        <div>
          <ActButton submits pending={setting.pending}>
            {t('access.set')}
          </ActButton>
        </div>
      </div>
    </Form>
  );
}
