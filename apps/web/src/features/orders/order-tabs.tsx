import { ORDER_BOXES } from '@duixian/hub/orders-contract';
import { useTexts } from '../../texts/use-texts.ts';
import { CountTabs } from '../../ui/count-tabs.tsx';
import { ordersTexts } from './texts.ts';

type Box = (typeof ORDER_BOXES)[number];
interface Props {
  readonly current: Box;
  readonly counts: Readonly<Record<Box, { readonly count: number; readonly capped: boolean }>> | undefined;
  readonly onChoose: (box: Box) => void;
}

export function OrderTabs(of: Props) {
  const t = useTexts(ordersTexts);
  return <CountTabs label={t('boxes.label')} keys={ORDER_BOXES} wordOf={(box) => t(`boxes.${box}`)} {...of} />;
}
