import { useTexts } from '../../texts/use-texts.ts';
import { deadlinesTexts } from './texts.ts';

/** 期间 · "10 working days", in the unit the law uses. */
export function DurationText({ value, unit }: { readonly value: number; readonly unit: string }) {
  const t = useTexts(deadlinesTexts);
  const n = Math.abs(value);
  switch (unit) {
    case 'hour':
    case 'day':
    case 'workday':
    case 'month':
    case 'year':
      return <>{t(`units.${unit}`, { n })}</>;
    default:
      return (
        <>
          {n} {unit}
        </>
      );
  }
}
