import type { Replied } from '@duixian/contract/endpoint';
import type { listDistributions } from '@duixian/funds/plans-contract';
import { useTexts } from '../../../texts/use-texts.ts';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { distributionTexts } from './texts.ts';

type State = Replied<typeof listDistributions>['rows'][number]['state'];

const TONES: { readonly [state in State]: StateTone } = { drafted: 'todo', returned: 'failed', approved: 'doing', ended: 'done' };

export function PlanState({ plan }: { readonly plan: { readonly state: State } }) {
  const t = useTexts(distributionTexts);
  return <StateMark tone={TONES[plan.state]}>{t(`states.${plan.state}`)}</StateMark>;
}
