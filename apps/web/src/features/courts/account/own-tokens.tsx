import type { Replied } from '@duixian/contract/endpoint';
import { endToken, issueToken, type showAccount } from '@duixian/courts/account-contract';
import { PERMISSIONS, type Permission } from '@duixian/courts/rules/permissions';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { courtsTexts } from '../texts.ts';

type OwnToken = Replied<typeof showAccount>['tokens'][number];

interface Values {
  readonly name: string;
  readonly permissions: Permission[];
  readonly days: number;
}

/** 机器令牌 · Part of one's own rights for a program of the court, until a day. */
export function OwnTokens({ tokens }: { readonly tokens: readonly OwnToken[] }) {
  const t = useTexts(courtsTexts);
  const { permissions } = useSession();
  const [made, setMade] = useState<string>();
  const [form] = Form.useForm<Values>();
  const issuing = useAct(issueToken, ({ token }) => {
    setMade(token);
    form.resetFields();
  });
  const ending = useAct(endToken);
  const columns: readonly Column<OwnToken>[] = [
    { key: 'name', title: t('account.tokenName'), lead: true, render: (one) => one.name },
    { key: 'rights', title: t('account.tokenRights'), render: (one) => <code className="rights">{one.permissions.join(' · ')}</code> },
    { key: 'until', title: t('account.tokenUntil'), render: (one) => <InstantText at={one.expiresAt} /> },
    {
      key: 'end',
      title: t('account.end'),
      tight: true,
      render: (one) =>
        one.endedAt === null ? (
          <ActButton small pending={ending.pending} onAct={() => void ending.act({ params: { token: one.tokenId } })}>
            {t('account.end')}
          </ActButton>
        ) : (
          t('account.tokenEnded')
        ),
    },
  ];
  const need = [{ required: true, message: t('account.need') }];
  const own = PERMISSIONS.filter((permission) => permissions.includes(permission));
  return (
    <section className="panel" aria-label={t('account.tokens')}>
      <div className="panel-head">
        <h2>{t('account.tokens')}</h2>
      </div>
      <DataTable label={t('account.tokens')} rows={tokens} columns={columns} rowKey={(one) => one.tokenId} empty={t('account.noTokens')} />
      <div className="panel-body account-part">
        {made === undefined ? null : (
          <p>
            {t('account.tokenOnce')} <code className="rights">{made}</code>
          </p>
        )}
        <Form<Values> form={form} layout="vertical" initialValues={{ days: 90 }} onFinish={(body) => void issuing.act({ body })}>
          <Form.Item name="name" label={t('account.tokenName')} rules={need}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="permissions" label={t('account.tokenRights')} rules={need}>
            <Select mode="multiple" options={own.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="days" label={t('account.tokenDays')} rules={need}>
            <InputNumber min={1} max={365} precision={0} />
          </Form.Item>
          <div className="stack">
            <RefusalNote problem={issuing.problem ?? ending.problem} texts={courtsTexts} onRetry={issuing.retry} />
            <ActButton submits pending={issuing.pending}>
              {t('account.issue')}
            </ActButton>
          </div>
        </Form>
      </div>
    </section>
  );
}
