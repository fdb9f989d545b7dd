import { showSegments } from '@duixian/assignment/segments-contract';
import { Link, useSearch } from '@tanstack/react-router';
import { useCall } from '../../../api/use-call.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, Looked } from '../../../ui/wait-states.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { SegmentPicture } from './segment-picture.tsx';
import { SegmentRows } from './segment-rows.tsx';
import { segmentTexts } from './texts.ts';

/** 分段集约 · The picture of the flow with its numbers, the rows behind the one that is open, and the adoption of another flow. */
export function SegmentsPage() {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  const { courtId: court } = useSession();
  const mayAdopt = useMay('segments.adopt');
  const { segment, side } = useSearch({ from: '/office/hub/segments' });
  const look = useCall(showSegments, { params: { court } });
  return (
    <>
      <PageTitle title={t('title')} sub={<Link to="/hub">{t('back')}</Link>} />
      <Looked look={look} texts={segmentTexts} lines={8}>
        {({ inForce, counts, toCome, presets }) => (
          <div className="stack">
            <p className="soft">{t('sub')}</p>
            {inForce === null ? (
              <Empty>{t('none')}</Empty>
            ) : (
              <>
                <p>{t('inForce', { name: zh ? inForce.flow.nameZh : inForce.flow.nameEn, from: inForce.from, reason: inForce.reason })}</p>
                <SegmentPicture flow={inForce.flow} counts={counts} />
              </>
            )}
            {toCome.map((one) => (
              <p key={one.from.toString()}>{t('toCome', { from: one.from, name: zh ? one.nameZh : one.nameEn, reason: one.reason })}</p>
            ))}
            {inForce === null || segment === undefined || side === undefined ? null : (
              <SegmentRows court={court} flow={inForce.flow} segment={segment} side={side} />
            )}
            {mayAdopt ? <AdoptForm court={court} presets={presets} /> : null}
          </div>
        )}
      </Looked>
    </>
  );
}
