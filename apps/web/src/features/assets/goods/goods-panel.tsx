import { caseGoods } from '@duixian/assets/goods-contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { PropertyCase } from '../property-case.ts';
import { actsOpenTo, type Goods, type GoodsAct } from './goods-act.ts';
import { GoodsForm } from './goods-form.tsx';
import { TakeInForm } from './take-in-form.tsx';
import { goodsTexts } from './texts.ts';

type Open = { readonly act: 'take' } | { readonly act: GoodsAct; readonly row: Goods };

/** 执行物品 · What the court keeps for the case, and where everything went. */
export function GoodsPanel({ file }: { readonly file: PropertyCase }) {
  const t = useTexts(goodsTexts);
  const look = useCall(caseGoods, { params: { case: file.caseId } }, { everyMs: 60_000 });
  const mayAct = useMay('assets.control') && file.state !== 'closed';
  const mayDeposit = useMay('assets.approve-control') && file.state !== 'closed';
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = () => setOpen(undefined);
  const columns: readonly Column<Goods>[] = [
    {
      key: 'label',
      title: t('columns.label'),
      lead: true,
      render: (row) => (
        <>
          {row.label} {t('quantity', { quantity: row.quantity, unit: row.unit })}
          <div className="soft">
            {t(`natures.${row.nature}`)} · {t(`purposes.${row.purpose}`)}
          </div>
          <div className="soft">
            {t('from', { name: file.parties.find((party) => party.partyId === row.party)?.name ?? '', on: row.takenOn })}
          </div>
        </>
      ),
    },
    {
      key: 'kept',
      title: t('columns.kept'),
      render: (row) => (
        <>
          {t(`keepers.${row.keeper}`)} · {row.keeperName}
          <div className="soft">{t('papers', { inventory: row.inventoryNumber, receipt: row.receiptNumber })}</div>
          {row.sealNumber === null ? null : <div className="soft">{t('seal', { number: row.sealNumber })}</div>}
        </>
      ),
    },
    {
      key: 'due',
      title: t('columns.due'),
      render: (row) => (
        <>
          {row.releasedOn === null ? null : <div>{t('released', { on: row.releasedOn, ground: row.releaseGround ?? '' })}</div>}
          {row.endedOn === null ? null : <div>{t('ended', { on: row.endedOn, to: row.endedTo ?? '' })}</div>}
          {row.price === null || row.priceHandedOn === null ? null : (
            <div className="soft">{t('price', { amount: row.price, on: row.priceHandedOn })}</div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) => <StateMark tone={row.endedOn === null ? 'doing' : 'done'}>{t(`states.${row.state}`)}</StateMark>,
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (row) => (
        <span className="row">
          {actsOpenTo(row).map((act) =>
            (act === 'deposit' ? mayDeposit : mayAct) ? (
              <ActButton key={act} small onAct={() => setOpen({ act, row })}>
                {t(`acts.${act}`)}
              </ActButton>
            ) : null,
          )}
        </span>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {mayAct ? (
          <ActButton small onAct={() => setOpen({ act: 'take' })}>
            {t('acts.take')}
          </ActButton>
        ) : null}
      </div>
      <Looked look={look} texts={goodsTexts} lines={1}>
        {({ rows }) => <DataTable label={t('title')} rows={rows} columns={columns} rowKey={(row) => row.goodsId} empty={t('empty')} />}
      </Looked>
      <Modal
        open={open !== undefined}
        onCancel={close}
        title={open === undefined ? '' : t(`acts.${open.act}`)}
        footer={null}
        destroyOnHidden
        width={520}
      >
        {open === undefined ? null : open.act === 'take' ? (
          <TakeInForm file={file} onDone={close} />
        ) : (
          <GoodsForm file={file} row={open.row} act={open.act} onDone={close} />
        )}
      </Modal>
    </section>
  );
}
