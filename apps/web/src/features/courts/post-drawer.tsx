import { listCourts, listTeams } from '@duixian/courts/contract';
import { endPost, transferPost } from '@duixian/courts/post-contract';
import { ROLE_NAMES } from '@duixian/courts/rules/roles';
import { courtIdFrom, idFrom, type PostId } from '@duixian/kernel/ids';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import { Link } from '@tanstack/react-router';
import { Drawer, Form, Input, Radio, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay, useSession } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { LOGIN } from './appoint-drawer.tsx';
import { roleName } from './role-name.ts';
import { courtsTexts } from './texts.ts';

export interface PostShown {
  readonly postId: PostId;
  readonly name: string;
  readonly role: string;
}

interface Values {
  readonly kind: 'transfer' | 'end';
  readonly on: string;
  readonly court: number;
  readonly team?: string;
  readonly role: string;
  readonly mentor?: string;
}

/** 调任、离任 · The last day of a post, or where its holder goes from which day. */
export function PostDrawer({ post, onClose }: { readonly post: PostShown | undefined; readonly onClose: () => void }) {
  const t = useTexts(courtsTexts);
  const title = post === undefined ? '' : t('people.moveTitle', { name: post.name });
  return (
    <Drawer open={post !== undefined} onClose={onClose} title={title} size={420} destroyOnHidden>
      {post === undefined ? null : <PostForm post={post} onClose={onClose} />}
    </Drawer>
  );
}

function PostForm({ post, onClose }: { readonly post: PostShown; readonly onClose: () => void }) {
  const t = useTexts(courtsTexts);
  const done = useDone();
  const { today, courtId } = useSession();
  const mayHandOver = useMay('assignment.hand-over');
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'transfer';
  const said = (words: string) => {
    done(words);
    onClose();
  };
  const ending = useAct(endPost, ({ until }) => said(t('people.ended', { name: post.name, until })));
  const moving = useAct(transferPost, () => said(t('people.moved', { name: post.name, from: form.getFieldValue('on') })));
  const acting = kind === 'end' ? ending : moving;
  const submit = (values: Values) => {
    const on = dayFromText(values.on);
    if (on === undefined) return;
    const params = { post: post.postId };
    if (values.kind === 'end') void ending.act({ params, body: { until: on } });
    else {
      const mentor = values.mentor ? { mentor: values.mentor } : {};
      const team = values.team === undefined ? null : idFrom<'team'>(values.team);
      void moving.act({ params, body: { court: courtIdFrom(values.court), team, role: values.role, ...mentor, from: on } });
    }
  };
  const day = t(kind === 'end' ? 'people.lastDay' : 'people.moveFrom');
  const initial = { kind: 'transfer', court: Number(courtId), role: post.role, on: plusDays(today, 1).toString() } as const;
  return (
    <Form<Values> form={form} layout="vertical" onFinish={submit} initialValues={initial}>
      <p className="soft">
        {t('people.moveNote')} {mayHandOver ? <Link to="/hub/staff">{t('people.toStaff')}</Link> : null}
      </p>
      <Form.Item name="kind">
        <Radio.Group options={(['transfer', 'end'] as const).map((value) => ({ value, label: t(`people.moveKinds.${value}`) }))} />
      </Form.Item>
      {kind === 'end' ? null : <NewPost onCourt={() => form.resetFields(['team'])} />}
      <Form.Item name="on" label={day} rules={[{ required: true, message: t('people.need', { field: day }) }]}>
        <DayField />
      </Form.Item>
      <div className="stack">
        <RefusalNote problem={acting.problem} texts={courtsTexts} onRetry={acting.retry} />
        <ActButton primary submits pending={acting.pending}>
          {t(`people.moveKinds.${kind}`)}
        </ActButton>
      </div>
    </Form>
  );
}

function NewPost({ onCourt }: { readonly onCourt: () => void }) {
  const t = useTexts(courtsTexts);
  const language = useLanguage();
  const zh = language === 'zh';
  const court = Form.useWatch<number | undefined>('court');
  const courts = useCall(listCourts, {});
  const teams = useCall(listTeams, { params: { court: courtIdFrom(court ?? 0) } }, { enabled: court !== undefined });
  const named = <Row extends { readonly nameZh: string; readonly nameEn: string }>(row: Row) => (zh ? row.nameZh : row.nameEn);
  return (
    <>
      <Form.Item
        name="court"
        label={t('people.court')}
        rules={[{ required: true, message: t('people.need', { field: t('people.court') }) }]}
      >
        <Select
          loading={courts.isPending}
          onChange={onCourt}
          options={(courts.data?.rows ?? []).map((row) => ({ value: Number(row.courtId), label: named(row) }))}
        />
      </Form.Item>
      <Form.Item name="team" label={t('people.team')}>
        <Select
          allowClear
          placeholder={t('people.noTeam')}
          options={(teams.data?.rows ?? []).map((row) => ({ value: row.teamId, label: named(row) }))}
        />
      </Form.Item>
      <Form.Item name="role" label={t('people.role')} rules={[{ required: true, message: t('people.need', { field: t('people.role') }) }]}>
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
    </>
  );
}
