import { appointPerson, listCourts, listTeams } from '@duixian/courts/contract';
import { ROLE_NAMES, roleSpec } from '@duixian/courts/rules/roles';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { Drawer, Form, Input, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { roleName } from './role-name.ts';
import { courtsTexts } from './texts.ts';

interface Values {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly court: number;
  readonly team?: string;
  readonly role: string;
  readonly mentor?: string;
}

export const LOGIN = /^[a-z][a-z0-9.-]{2,39}$/;

/** 任命 · A new person in a post, with the rights of that post shown before it is given. */
export function AppointDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(courtsTexts);
  const language = useLanguage();
  const done = useDone();
  const zh = language === 'zh';
  const [form] = Form.useForm<Values>();
  const court = Form.useWatch('court', form);
  const role = Form.useWatch('role', form);
  const courts = useCall(listCourts, {}, { enabled: open });
  const teams = useCall(listTeams, { params: { court: courtIdFrom(court ?? 0) } }, { enabled: open && court !== undefined });
  const appointing = useAct(appointPerson, () => {
    done(t('people.appointed', { name: form.getFieldValue('name') }));
    form.resetFields();
    onClose();
  });
  const need = (field: string) => [{ required: true, message: t('people.need', { field }) }];
  const submit = (values: Values) => {
    const team = values.team === undefined ? null : idFrom<'team'>(values.team);
    const { name, login, password } = values;
    const mentor = values.mentor ? { mentor: values.mentor } : {};
    void appointing.act({ body: { name, login, password, court: courtIdFrom(values.court), team, role: values.role, ...mentor } });
  };
  return (
    <Drawer open={open} onClose={onClose} title={t('people.appoint')} size={420}>
      <Form<Values> form={form} layout="vertical" onFinish={submit} autoComplete="off">
        <Form.Item name="name" label={t('people.name')} rules={need(t('people.name'))}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="login"
          label={t('people.login')}
          extra={t('people.loginHint')}
          rules={[...need(t('people.login')), { pattern: LOGIN, message: t('people.loginHint') }]}
        >
          <Input autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('people.password')} extra={t('people.passwordHint')} rules={need(t('people.password'))}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="court" label={t('people.court')} rules={need(t('people.court'))}>
          <Select
            loading={courts.isPending}
            onChange={() => form.resetFields(['team'])}
            options={(courts.data?.rows ?? []).map((row) => ({ value: Number(row.courtId), label: zh ? row.nameZh : row.nameEn }))}
          />
        </Form.Item>
        <Form.Item name="team" label={t('people.team')}>
          <Select
            allowClear
            placeholder={t('people.noTeam')}
            options={(teams.data?.rows ?? []).map((row) => ({ value: row.teamId, label: zh ? row.nameZh : row.nameEn }))}
          />
        </Form.Item>
        <Form.Item name="role" label={t('people.role')} rules={need(t('people.role'))}>
          <Select options={ROLE_NAMES.map((name) => ({ value: name, label: roleName(name, language) }))} />
        </Form.Item>
        <Form.Item
          name="mentor"
          label={t('people.mentor')}
          extra={t('people.mentorHint')}
          rules={[{ pattern: LOGIN, message: t('people.loginHint') }]}
        >
          <Input autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        {role === undefined ? null : (
          <p className="soft">
            {t('people.rights')}: <code className="rights">{(roleSpec(role)?.permissions ?? []).join(' · ')}</code>
          </p>
        )}
        <div className="stack">
          <RefusalNote problem={appointing.problem} texts={courtsTexts} onRetry={appointing.retry} />
          <ActButton primary submits pending={appointing.pending} hotkey="ctrl+enter">
            {t('people.appoint')}
          </ActButton>
        </div>
      </Form>
    </Drawer>
  );
}
