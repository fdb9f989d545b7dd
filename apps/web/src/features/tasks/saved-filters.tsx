import { keepDeskFilters, listDeskFilters, MOST_FILTERS } from '@duixian/tasks/filter-contract';
import { Link } from '@tanstack/react-router';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { DeskFilter } from './desk-filter.ts';
import { tasksTexts } from './texts.ts';

/** 常用筛选 · Ways to look at the desk under names of one's own; each is an address that can be sent to somebody. */
export function SavedFilters({ filter }: { readonly filter: DeskFilter }) {
  const t = useTexts(tasksTexts);
  const look = useCall(listDeskFilters, {});
  const keeping = useAct(keepDeskFilters, () => void look.refetch());
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const saved = look.data?.filters ?? [];
  const keep = async () => {
    const one = { name: name.trim(), tab: filter.tab ?? 'mine', kind: filter.kind ?? null, overdue: filter.overdue === 'yes' } as const;
    const kept = await keeping.act({ body: { filters: [...saved, one] } });
    if (kept === undefined) return;
    setOpen(false);
    setName('');
  };
  const drop = (at: number) => void keeping.act({ body: { filters: saved.filter((_, other) => other !== at) } });
  const form = (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void keep();
      }}
    >
      <Input
        aria-label={t('saved.name')}
        placeholder={t('saved.name')}
        maxLength={30}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoFocus
      />
      <RefusalNote problem={keeping.problem} texts={tasksTexts} onRetry={keeping.retry} />
      <ActButton primary submits pending={keeping.pending} disabled={name.trim() === ''}>
        {t('saved.keep')}
      </ActButton>
    </form>
  );
  return (
    <nav className="row" aria-label={t('saved.title')}>
      {saved.map((one, at) => (
        <span key={one.name} className="saved-filter">
          <Link
            to="/desk"
            search={{ tab: one.tab, kind: one.kind ?? undefined, overdue: one.overdue ? 'yes' : undefined }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {one.name}
          </Link>
          <button type="button" className="quiet-button" aria-label={t('saved.drop', { name: one.name })} onClick={() => drop(at)}>
            ×
          </button>
        </span>
      ))}
      {saved.length >= MOST_FILTERS ? null : (
        <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
          <Button size="small">{t('saved.add')}</Button>
        </Popover>
      )}
    </nav>
  );
}
