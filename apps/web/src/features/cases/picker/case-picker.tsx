import { listCases } from '@duixian/cases/contract';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { casePickerTexts } from './texts.ts';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (caseId: string) => void;
}

/** 选案 · One case by its number or a party, within the reader's reach. */
export function CasePicker({ id, value, onChange }: Props) {
  const t = useTexts(casePickerTexts);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const look = useCall(listCases, { query: words === '' ? { state: 'open' } : { words } }, { keepLast: true });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(caseId: string) => onChange?.(caseId)}
      placeholder={t('find')}
      notFoundContent={t('none')}
      loading={look.isFetching}
      options={(look.data?.rows ?? []).map((row) => ({ value: row.caseId, label: `${row.caseNumber} ${row.summary}` }))}
    />
  );
}
