import { lapsedMeasures } from '@duixian/assets/renewal-contract';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { HoldTable } from './hold-table.tsx';
import { lapseTexts } from './texts.ts';

/** 脱保计 · The number that must be zero; it opens exactly the rows it counts. */
export function LapseGauge({ count }: { readonly count: number }) {
  const t = useTexts(lapseTexts);
  const [open, setOpen] = useState(false);
  return (
    <div className="panel-body">
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        <StateMark tone={count === 0 ? 'done' : 'overdue'}>
          {count === 0 ? (
            t('lapsedNone')
          ) : (
            <>
              {t('lapsed')} <strong className="num">{count}</strong>
            </>
          )}
        </StateMark>
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('lapsed')} size="large" destroyOnHidden>
        <LapsedRows />
      </Drawer>
    </div>
  );
}

function LapsedRows() {
  const t = useTexts(lapseTexts);
  const look = useCall(lapsedMeasures, {});
  return (
    <Looked look={look} texts={lapseTexts} lines={4}>
      {({ rows }) => (
        <>
          <p className="soft">{t('lapsedPath')}</p>
          <HoldTable label={t('lapsed')} rows={rows} />
        </>
      )}
    </Looked>
  );
}
