import type { Replied } from '@duixian/contract/endpoint';
import type { listOrders } from '@duixian/hub/orders-contract';
import { useTexts } from '../../texts/use-texts.ts';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { ordersTexts } from './texts.ts';

export type OrderRow = Replied<typeof listOrders>['rows'][number];
type Step = OrderRow['steps'][number];

/** 四步 · Each step by shape and colour, with its day; what was late stays marked as late. */
export function OrderSteps({ order, long = false }: { readonly order: Pick<OrderRow, 'steps' | 'state'>; readonly long?: boolean }) {
  const t = useTexts(ordersTexts);
  const ended = order.state === 'closed' || order.state === 'withdrawn';
  return (
    <span className={long ? 'order-steps order-steps-long' : 'order-steps'}>
      {order.steps.map((step) => {
        const words = stepWords(step, ended, t);
        return (
          <span key={step.step} title={words}>
            <StateMark tone={toneOf(step, ended)}>{long ? words : t(`steps.${step.step}`)}</StateMark>
          </span>
        );
      })}
    </span>
  );
}

function stepWords(step: Step, ended: boolean, t: ReturnType<typeof useTexts<typeof ordersTexts.zh>>): string {
  const name = t(`steps.${step.step}`);
  if (step.doneOn !== null)
    return step.lateDays > 0
      ? t('step.late', { step: name, on: step.doneOn, days: step.lateDays })
      : t('step.done', { step: name, on: step.doneOn });
  if (step.dueOn === null || ended) return t('step.later', { step: name });
  return step.lateDays > 0
    ? t('step.overdue', { step: name, on: step.dueOn, days: step.lateDays })
    : t('step.waits', { step: name, on: step.dueOn });
}

function toneOf(step: Step, ended: boolean): StateTone {
  if (step.doneOn !== null) return step.lateDays > 0 ? 'soon' : 'done';
  if (ended) return 'stopped';
  if (step.lateDays > 0) return 'overdue';
  return step.dueOn === null ? 'todo' : 'doing';
}
