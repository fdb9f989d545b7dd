import { Checkbox } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { FindingText } from './finding-text.tsx';
import { byLevel, casesOfFinding, placeOfFinding, type ShownFinding } from './findings.ts';
import { intakeTexts } from './texts.ts';

const TONES: Readonly<Record<ShownFinding['level'], StateTone>> = { must: 'urgent', confirm: 'soon', note: 'todo' };

interface Props {
  readonly findings: readonly ShownFinding[];
  readonly confirmed: readonly string[];
  /** A form that is being filled in may be received; one that was received is complete, and no more. */
  readonly received?: boolean;
  readonly onConfirm?: (kind: string, yes: boolean) => void;
  readonly onGoTo?: (at: string) => void;
}

/** 立案校验 · What has to be put right, what somebody should confirm, and what is only said. */
export function LintPanel({ findings, confirmed, received = false, onConfirm, onGoTo }: Props) {
  const t = useTexts(intakeTexts);
  const must = findings.filter((finding) => finding.level === 'must').length;
  const open = findings.filter((finding) => finding.level === 'confirm' && !confirmed.includes(finding.kind)).length;
  return (
    <section className="panel" aria-label={t('check.title')}>
      <div className="panel-head">
        <h2>{t('check.title')}</h2>
        <span aria-live="polite">
          {must === 0 && open === 0 ? (
            <StateMark tone="done">{t(received ? 'check.complete' : 'check.ready')}</StateMark>
          ) : (
            <StateMark tone={must > 0 ? 'urgent' : 'soon'}>{t('check.counts', { must, confirm: open })}</StateMark>
          )}
        </span>
      </div>
      <ul className="lint-list">
        {byLevel(findings).map((finding) => (
          <li key={keyOf(finding)} data-finding={finding.kind}>
            <StateMark tone={finding.level === 'confirm' && confirmed.includes(finding.kind) ? 'done' : TONES[finding.level]}>
              {t(`check.${finding.level}`)}
            </StateMark>
            <span className="lint-words">
              <FindingText finding={finding} />
              {casesOfFinding(finding).map(({ number, caseId }) => (
                <CaseNumberText key={caseId} number={number} caseId={caseId} />
              ))}
            </span>
            <GoTo finding={finding} onGoTo={onGoTo} />
            {finding.level === 'confirm' && onConfirm !== undefined ? (
              <Checkbox checked={confirmed.includes(finding.kind)} onChange={(event) => onConfirm(finding.kind, event.target.checked)}>
                {t('check.confirmed')}
              </Checkbox>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GoTo({ finding, onGoTo }: { readonly finding: ShownFinding; readonly onGoTo: ((at: string) => void) | undefined }) {
  const t = useTexts(intakeTexts);
  const at = placeOfFinding(finding);
  if (at === undefined || onGoTo === undefined) return null;
  return (
    <button type="button" className="quiet-button" onClick={() => onGoTo(at)}>
      {t('check.goTo')}
    </button>
  );
}

function keyOf(finding: ShownFinding): string {
  return `${finding.kind} ${JSON.stringify(finding.facts)}`;
}
