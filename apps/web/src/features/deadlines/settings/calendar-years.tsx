import type { Replied } from '@duixian/contract/endpoint';
import { listCalendarYears, loadCalendarYear, previewCalendarYear } from '@duixian/deadlines/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { type CalendarFileRefusal, readCalendarFile } from '@duixian/law/calendar-file';
import type { CalendarYear } from '@duixian/law/calendar-year';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { RefusalNote, RefusalText } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import { deadlinesTexts } from '../texts.ts';
import { ChangeList, type Preview } from './change-list.tsx';
import { termSettingsTexts } from './texts.ts';

type Year = Replied<typeof listCalendarYears>['rows'][number];
const MAX_BYTES = 200_000;

/** 工作日历 · The years that are known, and a new one from its file: checked here, previewed, then loaded. */
export function CalendarYears() {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const may = useMay('deadlines.load-calendar');
  const look = useCall(listCalendarYears, {});
  const columns: readonly Column<Year>[] = [
    { key: 'year', title: t('columns.year'), lead: true, render: (row) => row.year },
    {
      key: 'notice',
      title: t('columns.notice'),
      render: (row) => (
        <>
          {row.notice.join('、')} <span className="soft">{t(row.loadedHere ? 'here' : 'shipped')}</span>
        </>
      ),
    },
    {
      key: 'off',
      title: t('columns.off'),
      render: (row) => row.off.map((span) => `${zh ? span.nameZh : span.nameEn} ${short(span.from)}–${short(span.to)}`).join(' · '),
    },
    { key: 'work', title: t('columns.work'), render: (row) => row.work.map(short).join(' · ') },
  ];
  return (
    <section className="panel" aria-label={t('calendar')}>
      <div className="panel-head">
        <h2>{t('calendar')}</h2>
      </div>
      {may ? <LoadYear /> : null}
      <Looked look={look} texts={deadlinesTexts}>
        {({ rows }) => <DataTable label={t('calendar')} rows={rows} columns={columns} rowKey={(row) => String(row.year)} />}
      </Looked>
    </section>
  );
}

function LoadYear() {
  const t = useTexts(termSettingsTexts);
  const done = useDone();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [year, setYear] = useState<CalendarYear | undefined>(undefined);
  const [wrong, setWrong] = useState<CalendarFileRefusal | undefined>(undefined);
  const [seen, setSeen] = useState<Preview | undefined>(undefined);
  const looking = useAct(previewCalendarYear, setSeen);
  const forget = () => {
    setYear(undefined);
    setWrong(undefined);
    setSeen(undefined);
  };
  const loading = useAct(loadCalendarYear, () => {
    done(t('loaded'));
    setFile(undefined);
    forget();
  });
  const take = async (chosen: File | undefined) => {
    setFile(chosen);
    forget();
    looking.clear();
    loading.clear();
    if (chosen === undefined) return;
    const read = readCalendarFile(await chosen.text());
    if (!read.ok) return setWrong(read.refusal);
    setYear(read.value);
    const body = bodyOf(read.value);
    if (body === undefined) return setWrong({ kind: 'not-a-day', text: read.value.notice.issuedOn });
    await looking.act({ body });
  };
  const body = year === undefined ? undefined : bodyOf(year);
  return (
    <div className="panel-body stack">
      <p className="soft">{t('byCourt')}</p>
      <FileDrop
        label={t('file')}
        formats={['.json', '.csv', '.txt']}
        maxBytes={MAX_BYTES}
        file={file}
        onFile={(chosen) => void take(chosen)}
      />
      {wrong === undefined ? null : (
        <div role="alert" className="field-wrong" data-refusal={wrong.kind}>
          <RefusalText kind={wrong.kind} facts={{ ...wrong }} texts={deadlinesTexts} />
        </div>
      )}
      {seen === undefined ? null : <ChangeList preview={seen} />}
      <RefusalNote problem={looking.problem ?? loading.problem} texts={deadlinesTexts} onRetry={looking.retry ?? loading.retry} />
      {seen === undefined || body === undefined ? null : (
        <ActButton primary pending={loading.pending} onAct={() => void loading.act({ body })}>
          {t('load')}
        </ActButton>
      )}
    </div>
  );
}

function bodyOf(year: CalendarYear) {
  const issuedOn = dayFromText(year.notice.issuedOn);
  if (issuedOn === undefined) return undefined;
  return { year: year.year, notice: [...year.notice.numbers], issuedOn, off: [...year.off], work: [...year.work] };
}

function short(on: { toString(): string }): string {
  return on.toString().slice(5);
}
