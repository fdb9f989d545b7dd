import type { Replied } from '@duixian/contract/endpoint';
import { listCourts } from '@duixian/courts/contract';
import { listFactorRules } from '@duixian/courts/people-contract';
import { type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { roleName } from '../role-name.ts';
import { FactorRuleForm } from './factor-rule-form.tsx';
import { accessTexts } from './texts.ts';

type Rule = Replied<typeof listFactorRules>['rows'][number];

/** 动态码要求 · Which posts of a court come in with a second factor alone, from which day. */
export function FactorRules() {
  const t = useTexts(accessTexts);
  const language = useLanguage();
  const session = useSession();
  const mayManage = useMay('courts.manage-people');
  const [court, setCourt] = useState<CourtId>(session.courtId);
  const courts = useCall(listCourts, {});
  const look = useCall(listFactorRules, { params: { court } }, { keepLast: true });
  const columns: readonly Column<Rule>[] = [
    { key: 'role', title: t('access.role'), lead: true, render: (rule) => roleName(rule.role, language) },
    { key: 'from', title: t('access.from'), render: (rule) => <LegalDayText on={rule.from} /> },
    { key: 'required', title: t('access.required'), render: (rule) => t(rule.required ? 'access.asked' : 'access.notAsked') },
    {
      key: 'state',
      title: t('access.state'),
      render: (rule) => (
        <StateMark tone={rule.inForce ? 'done' : 'todo'}>{t(rule.inForce ? 'access.inForce' : 'access.notInForce')}</StateMark>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('access.rules')}>
      <div className="panel-head">
        <h2>{t('access.rules')}</h2>
        <Select
          aria-label={t('access.court')}
          value={Number(court)}
          onChange={(chosen) => setCourt(courtIdFrom(chosen))}
          options={(courts.data?.rows ?? []).map((row) => ({
            value: Number(row.courtId),
            label: language === 'zh' ? row.nameZh : row.nameEn,
          }))}
        />
      </div>
      <p className="panel-body soft">{t('access.rulesNote')}</p>
      <Looked look={look} texts={accessTexts}>
        {({ rows }) => (
          <DataTable
            label={t('access.rules')}
            rows={rows}
            columns={columns}
            rowKey={(rule) => `${rule.role} ${rule.from.toString()}`}
            empty={t('access.noRules')}
          />
        )}
      </Looked>
      {mayManage ? <FactorRuleForm court={court} /> : null}
    </section>
  );
}
