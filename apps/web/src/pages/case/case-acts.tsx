import type { Permission } from '@duixian/courts/rules/permissions';
import { showAccount } from '@duixian/funds/contract';
import { addFen } from '@duixian/kernel/money';
import { useNavigate } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { CaseOnScreen } from './case-on-screen.ts';
import { type Doorway, openActs } from './open-acts.ts';
import { casePageTexts } from './texts.ts';

/** The acts open to this person now, as buttons that lead to where each is done. */
export function CaseActs({ file }: { readonly file: CaseOnScreen }) {
  const t = useTexts(casePageTexts);
  const navigate = useNavigate();
  const { permissions } = useSession();
  const drafts = file.state !== 'closed' && file.received > 0n && permissions.includes('funds.draft-payout' satisfies Permission);
  const account = useCall(showAccount, { params: { case: file.caseId } }, { enabled: drafts });
  const left = addFen(...(account.data?.balances ?? []).filter((one) => one.kind === 'held').map((one) => one.balance));
  const go = (door: Doorway) => {
    if (door.kind === 'tab')
      void navigate({ to: '/cases/$caseId', params: { caseId: file.caseId }, search: { tab: door.tab, open: door.opens } });
    else if (door.to === '/filing') void navigate({ to: '/filing', search: { state: 'filed' } });
    else void navigate({ to: door.to });
  };
  return openActs(file, permissions, left).map((door, index) => (
    <ActButton key={door.act} primary={index === 0} onAct={() => go(door)}>
      {t(`acts.${door.act}`)}
    </ActButton>
  ));
}
