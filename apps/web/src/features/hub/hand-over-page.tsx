import { handOver } from '@duixian/hub/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { isTaskKind } from '@duixian/tasks/rules/catalogue';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CountLink } from '../../ui/count-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { taskName } from '../../ui/task-name.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { HubGroup } from './hub-group.tsx';
import { hubTexts } from './texts.ts';

/** 交接班报告 · What waits and what moved on a day, from the same queries as the hub's numbers; made to be printed. */
export function HandOverPage() {
  const t = useTexts(hubTexts);
  const language = useLanguage();
  const zh = language === 'zh';
  const { today } = useSession();
  const navigate = useNavigate();
  const { on } = useSearch({ from: '/office/hub/hand-over' });
  const day = on === undefined ? undefined : dayFromText(on);
  const look = useCall(handOver, { query: day === undefined ? {} : { on: day } });
  const choose = (text: string) => void navigate({ to: '/hub/hand-over', search: { on: text === '' ? undefined : text } });
  return (
    <>
      <PageTitle
        title={t('report.title')}
        sub={t('report.sub')}
        acts={
          <>
            <DayField aria-label={t('report.on')} value={on ?? today.toString()} onChange={choose} />
            <ActButton primary onAct={() => window.print()}>
              {t('report.print')}
            </ActButton>
          </>
        }
      />
      <Looked look={look} texts={hubTexts} lines={8}>
        {(report) => (
          <div className="stack">
            <p className="soft">{t('asOf', { on: report.on })}</p>
            <HubGroup title={t('report.moved')}>
              <DataTable
                label={t('report.moved')}
                rows={report.moved}
                rowKey={(row) => row.kind}
                empty={t('report.nothing')}
                columns={[
                  {
                    key: 'kind',
                    title: t('report.kind'),
                    lead: true,
                    render: (row) => (isTaskKind(row.kind) ? taskName(row.kind, language) : row.kind),
                  },
                  { key: 'opened', title: t('report.opened'), align: 'end', render: (row) => <span className="num">{row.opened}</span> },
                  { key: 'done', title: t('report.done'), align: 'end', render: (row) => <span className="num">{row.done}</span> },
                  {
                    key: 'withdrawn',
                    title: t('report.withdrawn'),
                    align: 'end',
                    render: (row) => <span className="num">{row.withdrawn}</span>,
                  },
                ]}
              />
            </HubGroup>
            <HubGroup title={t('report.waiting')}>
              <DataTable
                label={t('report.waiting')}
                rows={report.waiting.filter((row) => row.total.count > 0)}
                rowKey={(row) => row.tile}
                columns={[
                  { key: 'kind', title: t('report.kind'), lead: true, render: (row) => (zh ? row.nameZh : row.nameEn) },
                  {
                    key: 'count',
                    title: t('report.count'),
                    align: 'end',
                    render: (row) => (
                      <CountLink
                        to="/hub/$tile"
                        params={{ tile: row.tile }}
                        count={row.total.count}
                        capped={row.total.capped}
                        label={zh ? row.nameZh : row.nameEn}
                      />
                    ),
                  },
                ]}
              />
            </HubGroup>
          </div>
        )}
      </Looked>
    </>
  );
}
