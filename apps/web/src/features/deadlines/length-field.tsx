import { DURATION_UNITS, type DurationUnit } from '@duixian/law/term';
import { InputNumber, Select, Space } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { deadlinesTexts } from './texts.ts';

export interface Length {
  readonly value: number | null;
  readonly unit: DurationUnit;
}

interface Props {
  readonly id?: string;
  readonly value?: Length;
  readonly onChange?: (next: Length) => void;
}

/** 期间输入 · A number and its unit, as the law counts. */
export function LengthField({ id, value = { value: null, unit: 'day' }, onChange }: Props) {
  const t = useTexts(deadlinesTexts);
  return (
    <Space.Compact>
      <InputNumber
        {...(id === undefined ? {} : { id })}
        min={1}
        max={3650}
        precision={0}
        value={value.value}
        onChange={(next) => onChange?.({ ...value, value: next })}
      />
      <Select<DurationUnit>
        aria-label={t('unit')}
        style={{ minWidth: 120 }}
        value={value.unit}
        options={DURATION_UNITS.map((unit) => ({ value: unit, label: t(`unitNames.${unit}`) }))}
        onChange={(unit) => onChange?.({ ...value, unit })}
      />
    </Space.Compact>
  );
}
