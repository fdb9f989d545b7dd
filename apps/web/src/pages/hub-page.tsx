import { showHub } from '@duixian/hub/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCall } from '../api/use-call.ts';
import { StageTiles } from '../features/cases/list/stage-tiles.tsx';
import { HubGroup } from '../features/hub/hub-group.tsx';
import { HubGroups } from '../features/hub/hub-groups.tsx';
import { hubTexts } from '../features/hub/texts.ts';
import { useMay } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { ActButton } from '../ui/act-button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Looked } from '../ui/wait-states.tsx';

/** 指挥中心 · Every number opens exactly the rows it counts, and each row can be acted on. */
export function HubPage() {
  const t = useTexts(hubTexts);
  const navigate = useNavigate();
  const maySetScope = useMay('triage.set-scope');
  const look = useCall(showHub, {});
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={look.data === undefined ? t('sub') : `${t('sub')} ${t('asOf', { on: look.data.on })}`}
        acts={
          <>
            <Button href="/hub/wall" target="_blank" rel="noreferrer">
              {t('wall')}
            </Button>
            <ActButton onAct={() => void navigate({ to: '/hub/placing' })}>{t('placing')}</ActButton>
            <ActButton onAct={() => void navigate({ to: '/hub/staff' })}>{t('staff')}</ActButton>
            <ActButton onAct={() => void navigate({ to: '/hub/segments' })}>{t('segments')}</ActButton>
            {maySetScope ? <ActButton onAct={() => void navigate({ to: '/hub/replay' })}>{t('replay')}</ActButton> : null}
            <ActButton onAct={() => void navigate({ to: '/hub/notices' })}>{t('notices')}</ActButton>
            <ActButton onAct={() => void navigate({ to: '/hub/hand-over' })}>{t('handOver')}</ActButton>
          </>
        }
      />
      <Looked look={look} texts={hubTexts} lines={10}>
        {(hub) => (
          <div className="hub-groups">
            <HubGroups tiles={hub.tiles} pool={hub.pool} />
            <HubGroup title={t('stages')}>
              <StageTiles />
            </HubGroup>
          </div>
        )}
      </Looked>
    </>
  );
}
