import type { Replied } from '@duixian/contract/endpoint';
import { workOnMany } from '@duixian/tasks/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote, RefusalText } from '../../ui/refusal-note.tsx';
import type { DeskRow } from './desk-row.ts';
import { tasksTexts } from './texts.ts';

type Results = Replied<typeof workOnMany>['results'];
type Act = 'claim' | 'complete';

interface Props {
  readonly rows: readonly DeskRow[];
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

interface Shown {
  readonly act: Act;
  readonly preview: boolean;
  readonly results: Results;
}

const UNDO = { claim: 'put-back', complete: 'reopen' } as const;

/** 批量办理 · What would happen first, then what happened to each item, and the way back. */
export function BulkBar({ rows, selected, onDone }: Props) {
  const t = useTexts(tasksTexts);
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const [words, setWords] = useState('');
  const doing = useAct(workOnMany);
  const tasks = rows.flatMap((row) => (selected.has(row.taskId) ? [row.taskId] : []));
  if (tasks.length === 0 && shown === undefined) return null;
  const act = (kind: Act) =>
    kind === 'claim' ? ({ kind } as const) : ({ kind, words: words.trim() === '' ? t('bulk.done') : words } as const);
  const run = async (kind: Act, preview: boolean) => {
    const of = preview ? tasks : (shown?.results ?? []).flatMap((one) => (one.refusal === null ? [one.taskId] : []));
    const reply = of.length === 0 ? undefined : await doing.act({ body: { tasks: [...of], act: act(kind), preview } });
    if (reply !== undefined) setShown({ act: kind, preview, results: reply.results });
    if (reply !== undefined && !preview) onDone();
  };
  const undo = async (last: Shown) => {
    const of = last.results.flatMap((one) => (one.refusal === null ? [one.taskId] : []));
    const reply = await doing.act({ body: { tasks: of, act: { kind: UNDO[last.act] }, preview: false } });
    if (reply !== undefined) setShown(undefined);
  };
  const good = shown?.results.filter((one) => one.refusal === null).length ?? 0;
  return (
    <section className="panel bulk-bar" aria-label={t('bulk.title')} aria-live="polite">
      <div className="row">
        <strong>{t('bulk.selected', { count: tasks.length })}</strong>
        <ActButton disabled={tasks.length === 0} pending={doing.pending} onAct={() => void run('claim', true)}>
          {t('acts.claim')}
        </ActButton>
        <ActButton disabled={tasks.length === 0} pending={doing.pending} onAct={() => void run('complete', true)}>
          {t('acts.complete')}
        </ActButton>
        <Input
          className="bulk-words"
          aria-label={t('completing.words')}
          placeholder={t('completing.words')}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <RefusalNote problem={doing.problem} texts={tasksTexts} onRetry={doing.retry} />
      {shown === undefined ? null : (
        <div className="stack">
          <div className="row">
            <span>{t(shown.preview ? 'bulk.would' : 'bulk.did', { count: good, refused: shown.results.length - good })}</span>
            {shown.preview ? (
              <ActButton primary disabled={good === 0} pending={doing.pending} hotkey="ctrl+enter" onAct={() => void run(shown.act, false)}>
                {t('bulk.go', { act: t(`acts.${shown.act}`), count: good })}
              </ActButton>
            ) : (
              <ActButton disabled={good === 0} pending={doing.pending} onAct={() => void undo(shown)}>
                {t('bulk.undo')}
              </ActButton>
            )}
            <ActButton onAct={() => setShown(undefined)}>{t('bulk.close')}</ActButton>
          </div>
          <ul className="bulk-refused">
            {shown.results.map((one) =>
              one.refusal === null ? null : (
                <li key={one.taskId}>
                  {rows.find((row) => row.taskId === one.taskId)?.case?.caseNumber ?? ''}{' '}
                  <RefusalText kind={one.refusal.kind} facts={one.refusal.facts} texts={tasksTexts} />
                </li>
              ),
            )}
          </ul>
        </div>
      )}
    </section>
  );
}
