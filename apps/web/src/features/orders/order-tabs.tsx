import { ORDER_BOXES } from '@duixian/hub/orders-contract';
import { useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { ordersTexts } from './texts.ts';

type Box = (typeof ORDER_BOXES)[number];
interface Props {
  readonly current: Box;
  readonly counts: Readonly<Record<Box, { readonly count: number; readonly capped: boolean }>> | undefined;
  readonly onChoose: (box: Box) => void;
}

export function OrderTabs({ current, counts, onChoose }: Props) {
  const t = useTexts(ordersTexts);
  return (
    <fieldset className="order-tabs">
      <legend className="visually-hidden">{t('boxes.label')}</legend>
      {ORDER_BOXES.map((box) => (
        <button key={box} type="button" className="order-tab" aria-pressed={box === current} onClick={() => onChoose(box)}>
          {t(`boxes.${box}`)}
          {counts === undefined ? null : <b className="num">{countText(counts[box].count, counts[box].capped)}</b>}
        </button>
      ))}
    </fieldset>
  );
}
