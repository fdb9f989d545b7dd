import { fieldList } from '@duixian/hub/found-contract';
import { Link, useSearch } from '@tanstack/react-router';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Money } from '../../../ui/money.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { foundTexts } from './texts.ts';

/** 外勤清单 · One district street by street, for paper or a phone: the thing, its case and officer, what there is to do. */
export function FieldPage() {
  const t = useTexts(foundTexts);
  const name = useNameIn(foundTexts);
  const { district } = useSearch({ from: '/office/property/field' });
  const look = useCall(fieldList, { query: { district } });
  return (
    <>
      <PageTitle
        title={t('field.title', { district: district === '' ? t('map.elsewhere') : district })}
        sub={look.data === undefined ? null : t('field.sub', { on: look.data.on })}
        acts={
          <div className="row no-print">
            <Link to="/property/found" search={{ district }}>
              {t('field.back')}
            </Link>
            <ActButton primary onAct={() => window.print()}>
              {t('field.print')}
            </ActButton>
          </div>
        }
      />
      <Looked look={look} texts={foundTexts} lines={8}>
        {({ rows, more }) => (
          <section className="panel" aria-label={t('map.walk')}>
            {more ? <p className="panel-body">{t('field.more')}</p> : null}
            <DataTable
              label={t('map.walk')}
              rows={rows.map((row, at) => ({ ...row, stop: at + 1 }))}
              rowKey={(row) => row.assetId}
              empty={t('empty')}
              columns={[
                { key: 'stop', title: t('field.stop'), tight: true, render: (row) => <span className="num">{row.stop}</span> },
                { key: 'what', title: t('columns.what'), lead: true, render: (row) => row.label },
                {
                  key: 'errand',
                  title: t('field.errand'),
                  render: (row) => (
                    <>
                      {name('errands', row.errand)}
                      {row.heldUntil === null ? null : <div className="soft">{t('field.until', { on: row.heldUntil })}</div>}
                    </>
                  ),
                },
                {
                  key: 'case',
                  title: t('columns.case'),
                  tight: true,
                  render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
                },
                { key: 'officer', title: t('field.officer'), tight: true, render: (row) => row.officer ?? t('field.nobody') },
                { key: 'worth', title: t('columns.worth'), align: 'end', render: (row) => <Money fen={row.worth} /> },
              ]}
            />
          </section>
        )}
      </Looked>
    </>
  );
}
