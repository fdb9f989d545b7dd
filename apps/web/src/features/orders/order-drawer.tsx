import type { Replied } from '@duixian/contract/endpoint';
import { showOrder } from '@duixian/hub/orders-contract';
import { ORDER_CHECK_SPECS } from '@duixian/hub/rules/order-checks';
import { idFrom } from '@duixian/kernel/ids';
import { Drawer } from 'antd';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { AnswerTermWords } from './answer-term-words.tsx';
import { OrderActs } from './order-acts.tsx';
import { OrderSteps } from './order-steps.tsx';
import { ordersTexts } from './texts.ts';

type Order = Replied<typeof showOrder>;

/** 督办单 · One order with its clocks, what the data must show, everything said, and the acts open to the reader. */
export function OrderDrawer({ order, onClose }: { readonly order: string | undefined; readonly onClose: () => void }) {
  const t = useTexts(ordersTexts);
  return (
    <Drawer open={order !== undefined} onClose={onClose} title={t('title')} size={620} destroyOnHidden>
      {order === undefined ? null : <Opened order={order} />}
    </Drawer>
  );
}

function Opened({ order }: { readonly order: string }) {
  const look = useCall(showOrder, { params: { order: idFrom<'order'>(order) } });
  return (
    <Looked look={look} texts={ordersTexts} lines={8}>
      {(found) => <OrderSheet order={found} />}
    </Looked>
  );
}

function OrderSheet({ order }: { readonly order: Order }) {
  const t = useTexts(ordersTexts);
  const zh = useLanguage() === 'zh';
  const check = order.check === null ? undefined : ORDER_CHECK_SPECS[order.check];
  return (
    <div className="stack">
      <p className="order-said-words">{order.words}</p>
      <p className="soft">
        {t('issued', { by: order.issuedByName, to: order.addresseeName, on: order.issuedOn })}{' '}
        {order.caseNumber === null ? null : <CaseNumberText number={order.caseNumber} caseId={order.caseId ?? undefined} />}
      </p>
      <OrderSteps order={order} long />
      {order.answerTerm === null ? null : <AnswerTermWords dueOn={order.answerDueOn} term={order.answerTerm} />}
      <p>
        {check === undefined ? t('noCheck') : t('check', { name: zh ? check.nameZh : check.nameEn })}
        {check === undefined ? null : (
          <span className="soft">
            {' · '}
            {order.checkedOn === null
              ? t('checked.never')
              : order.checkHolds
                ? t('checked.holds')
                : t('checked.fails', { on: order.checkedOn })}
          </span>
        )}
      </p>
      <p>{order.outcome === null ? t(`states.${order.state}`) : `${t('states.closed')} · ${t(`outcomes.${order.outcome}`)}`}</p>
      {order.said.length === 0 ? null : (
        <section aria-label={t('said')}>
          <h3>{t('said')}</h3>
          <ol className="order-said">
            {order.said.map((word) => (
              <li key={word.wordId}>
                <strong>{t(`saidKinds.${word.kind}`)}</strong> {word.words}
                <div className="soft">
                  {word.by} <InstantText at={word.at} />
                  {word.lateDays === null ? null : ` · ${t('lateBy', { days: word.lateDays })}`}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <OrderActs order={order} />
    </div>
  );
}
