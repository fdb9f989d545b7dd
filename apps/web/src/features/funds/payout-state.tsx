import { useNameIn } from '../../texts/use-name.ts';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { fundsTexts } from './texts.ts';

const PAYOUT: Readonly<Record<string, StateTone>> = { drafted: 'todo', returned: 'soon', approved: 'doing', paid: 'done' };
const ORDER: Readonly<Record<string, StateTone>> = { waiting: 'todo', ordered: 'doing', bounced: 'failed', paid: 'done' };

export function PayoutState({ state }: { readonly state: string }) {
  const name = useNameIn(fundsTexts);
  return <StateMark tone={PAYOUT[state] ?? 'todo'}>{name('payouts.states', state)}</StateMark>;
}

export function OrderState({ state }: { readonly state: string }) {
  const name = useNameIn(fundsTexts);
  return <StateMark tone={ORDER[state] ?? 'todo'}>{name('orders.states', state)}</StateMark>;
}
