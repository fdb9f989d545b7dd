import { closeCase, showGate } from '@duixian/closing/contract';
import { GATE_CONDITIONS } from '@duixian/closing/rules/gate';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { isTaskKind } from '@duixian/tasks/rules/catalogue';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type Problem, Refused } from '../../api/refused.ts';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { taskName } from '../../ui/task-name.ts';
import { Empty, Looked } from '../../ui/wait-states.tsx';
import { closingTexts } from './texts.ts';
import './closing.css';

type Gate = Replied<typeof showGate>;
type Item = Gate['items'][number];

interface Props {
  readonly file: { readonly caseId: CaseId; readonly stage: string; readonly state: string };
}

/** 结案关口 · Every condition, met or not, with its evidence and the way to where it is met. */
export function ClosingCard({ file }: Props) {
  const t = useTexts(closingTexts);
  const word = useWord();
  const look = useCall(showGate, { params: { case: file.caseId } });
  const asked = useSearch({ from: '/office/cases/$caseId' }).open === 'close';
  const card = useRef<HTMLElement>(null);
  const shown = look.data !== undefined;
  useEffect(() => {
    if (asked && shown) card.current?.scrollIntoView({ block: 'start' });
  }, [asked, shown]);
  return (
    <section ref={card} className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="soft">{t('lead')}</span>
      </div>
      <Looked look={look} texts={closingTexts}>
        {(gate) => {
          if (gate.closed !== null)
            return (
              <div className="panel-body">
                <StateMark tone="done">
                  {t('closed', { by: gate.closed.by, on: gate.closed.on, kind: word('closing', gate.closed.kind) })}
                </StateMark>
              </div>
            );
          if (gate.stage !== 'enforcement') return <Empty>{t('notYet')}</Empty>;
          return <GateBody caseId={file.caseId} gate={gate} />;
        }}
      </Looked>
    </section>
  );
}

function GateBody({ caseId, gate }: { readonly caseId: CaseId; readonly gate: Gate }) {
  const t = useTexts(closingTexts);
  const mayClose = useMay('closing.close');
  const closing = useAct(closeCase);
  const open = gate.items.filter((item) => !item.met).length;
  return (
    <div className="panel-body stack">
      <StateMark tone={gate.open ? 'done' : 'soon'}>
        <strong>{gate.open ? t('ready') : t('notReady', { count: open })}</strong>
      </StateMark>
      <ul className="gate-items">
        {gate.items.map((item) => (
          <li key={item.condition}>
            <StateMark tone={item.met ? 'done' : 'todo'}>{t(`conditions.${item.condition}`)}</StateMark>
            <span className="soft gate-evidence">
              <Evidence item={item} />
            </span>
            {item.met ? null : (
              <Link to="." search={{ tab: tabOf(item) }}>
                {t('go')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p className="soft">
        {t('basis')}: {gate.basis.join('；')}
      </p>
      <RefusalNote problem={withNames(closing.problem, t)} texts={closingTexts} onRetry={closing.retry} />
      {mayClose ? (
        <div className="row">
          <ActButton primary={gate.open} pending={closing.pending} onAct={() => void closing.act({ params: { case: caseId } })}>
            {t('close')}
          </ActButton>
        </div>
      ) : null}
    </div>
  );
}

function tabOf({ link }: Item): 'money' | 'property' | 'papers' | 'search' | 'overview' {
  return link === 'tasks' ? 'overview' : link;
}

function Evidence({ item }: { readonly item: Item }) {
  const t = useTexts(closingTexts);
  const language = useLanguage();
  const { condition, evidence, met } = item;
  if (condition === 'all-owed-paid' && 'unknown' in evidence) return t('evidence.unknown', evidence);
  if (condition === 'closing-notice' && met) return t('evidence.notice-ready');
  if (condition !== 'no-open-task') return t(`evidence.${condition}`, evidence);
  const names = String(evidence.kinds ?? '')
    .split(',')
    .filter(isTaskKind)
    .map((kind) => taskName(kind, language));
  return t('evidence.no-open-task', { ...evidence, kinds: names.join(language === 'zh' ? '、' : ', ') });
}

/** The refusal brings the open conditions by key; here they get their names. */
function withNames(problem: Problem | undefined, t: (key: `conditions.${Item['condition']}`) => string): Problem | undefined {
  if (!(problem instanceof Refused) || problem.kind !== 'gate-not-passed' || !Array.isArray(problem.facts.open)) return problem;
  const names = problem.facts.open.flatMap((one: unknown) => {
    const key = typeof one === 'object' && one !== null && 'condition' in one ? one.condition : undefined;
    return isCondition(key) ? [t(`conditions.${key}`)] : [];
  });
  return new Refused(problem.kind, { names });
}

function isCondition(key: unknown): key is Item['condition'] {
  return typeof key === 'string' && GATE_CONDITIONS.some((condition) => condition === key);
}
