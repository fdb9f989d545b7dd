import { LANES, STAGES } from '@duixian/cases/rules/stage';
import { Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type CaseFilter, FILTER_STATES } from './case-filter.ts';
import { caseListTexts } from './texts.ts';
import './case-list.css';

export function FilterBar({ filter, onChange }: { readonly filter: CaseFilter; readonly onChange: (next: CaseFilter) => void }) {
  const t = useTexts(caseListTexts);
  const word = useWord();
  const [words, setWords] = useState(filter.q ?? '');
  useEffect(() => setWords(filter.q ?? ''), [filter.q]);
  return (
    <search className="filter-bar row" aria-label={t('filters.label')}>
      <Input.Search
        className="filter-words"
        aria-label={t('find')}
        placeholder={t('find')}
        value={words}
        allowClear
        enterButton={t('findButton')}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(q) => onChange({ ...filter, q: q.trim() === '' ? undefined : q.trim() })}
      />
      <Select
        allowClear
        className="filter-choice"
        aria-label={t('filters.state')}
        placeholder={t('filters.state')}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
        options={FILTER_STATES.map((value) => ({ value, label: word('state', value) }))}
      />
      <Select
        allowClear
        className="filter-choice"
        aria-label={t('filters.stage')}
        placeholder={t('filters.stage')}
        value={filter.stage}
        onChange={(stage) => onChange({ ...filter, stage })}
        options={STAGES.map((value) => ({ value, label: word('stage', value) }))}
      />
      <Select
        allowClear
        className="filter-choice"
        aria-label={t('filters.lane')}
        placeholder={t('filters.lane')}
        value={filter.lane}
        onChange={(lane) => onChange({ ...filter, lane })}
        options={LANES.map((value) => ({ value, label: word('lane', value) }))}
      />
      <Checkbox
        checked={filter.mine === 'yes'}
        onChange={(event) => onChange({ ...filter, mine: event.target.checked ? 'yes' : undefined })}
      >
        {t('filters.mine')}
      </Checkbox>
      {Object.values(filter).some((value) => value !== undefined) ? <ActButton onAct={() => onChange({})}>{t('clear')}</ActButton> : null}
    </search>
  );
}
