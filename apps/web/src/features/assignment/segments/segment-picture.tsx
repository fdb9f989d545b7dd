import type { showSegments } from '@duixian/assignment/segments-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { assignmentTexts } from '../texts.ts';
import { segmentTexts } from './texts.ts';
import './segments.css';

type Shown = Replied<typeof showSegments>;
export type Flow = NonNullable<Shown['inForce']>['flow'];
type Segment = Flow['segments'][number];
type Count = Shown['counts'][number];

const SIDES = ['here', 'waiting', 'late'] as const;

/** 流程图 · The segments in order, what each asks, whom each hands to, and the cases on each side of it. */
export function SegmentPicture({ flow, counts }: { readonly flow: Flow; readonly counts: readonly Count[] }) {
  const zh = useLanguage() === 'zh';
  return (
    <ol className="segment-flow" aria-label={zh ? flow.nameZh : flow.nameEn}>
      {flow.segments.map((segment, index) => (
        <SegmentBox
          key={segment.id}
          flow={flow}
          segment={segment}
          count={counts.find((one) => one.segment === segment.id)}
          arrow={index < flow.segments.length - 1}
        />
      ))}
    </ol>
  );
}

interface BoxProps {
  readonly flow: Flow;
  readonly segment: Segment;
  readonly count: Count | undefined;
  readonly arrow: boolean;
}

function SegmentBox({ flow, segment, count, arrow }: BoxProps) {
  const t = useTexts(segmentTexts);
  const team = useTexts(assignmentTexts);
  const zh = useLanguage() === 'zh';
  const named = (id: string) => segmentName(flow, id, zh);
  return (
    <li className="segment-box">
      <h3>{named(segment.id)}</h3>
      <span className="soft">
        {t('owner', { team: team(`teamKinds.${segment.owner}`) })} · {t('days', { count: segment.acceptDays })}
        {segment.mentored ? ` · ${t('mentored')}` : ''}
      </span>
      {count === undefined ? null : (
        <span className="segment-numbers">
          {SIDES.map((side) => (
            <Link key={side} to="/hub/segments" search={{ segment: segment.id, side }}>
              {t(`side.${side}`)} <strong>{count[side]}</strong>
            </Link>
          ))}
        </span>
      )}
      <Conditions title={t('enter')} of={segment.enter} />
      <Conditions title={t('leave')} of={segment.leave} />
      <span className="soft">{segment.next.length === 0 ? t('ends') : t('nextTo', { names: segment.next.map(named) })}</span>
      {arrow ? (
        <svg className="segment-arrow" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
          <path d="M1 8h20M15 2l6 6-6 6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      ) : null}
    </li>
  );
}

function Conditions({ title, of }: { readonly title: string; readonly of: Segment['enter'] }) {
  const t = useTexts(segmentTexts);
  if (of.length === 0) return null;
  return (
    <div>
      <span className="soft">{title}</span>
      <ul>
        {of.map(({ kind }) => (
          <li key={kind}>{t(`conditions.${kind}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The name of a segment in its flow; what a later flow no longer has keeps no name. */
export function segmentName(flow: Flow, id: string, zh: boolean): string {
  const found = flow.segments.find((one) => one.id === id);
  if (found === undefined) return id;
  return zh ? found.nameZh : found.nameEn;
}
