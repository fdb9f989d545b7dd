import type { Replied } from '@duixian/contract/endpoint';
import type { listTile } from '@duixian/hub/contract';
import { isTaskKind } from '@duixian/tasks/rules/catalogue';
import { findText, useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { taskName } from '../../ui/task-name.ts';
import { termName } from '../../ui/term-name.ts';
import { hubTexts } from './texts.ts';

export type TilePage = Replied<typeof listTile>;
export type TileRow = TilePage['rows'][number];

/** 事项名称 · What a row is about, in the words of its kind. */
export function WhatText({ row, kind }: { readonly row: TileRow; readonly kind: TilePage['row'] }) {
  const t = useTexts(hubTexts);
  const word = useWord();
  const language = useLanguage();
  switch (kind) {
    case 'clock':
      return <>{termName(row.what, language)}</>;
    case 'measure':
      return <>{`${termName(row.what, language)}${row.label === null ? '' : ` · ${row.label}`}`}</>;
    case 'task':
      return <>{`${isTaskKind(row.what) ? taskName(row.what, language) : row.what}${gapChannel(row)}`}</>;
    case 'deed':
      return <>{isTaskKind(row.what) ? taskName(row.what, language) : row.what}</>;
    case 'case':
      return <>{`${word('stage', row.what)}${row.label === null ? '' : ` · ${word('lane', row.label)}`}`}</>;
    case 'proposal': {
      const lane = word('lane', row.what);
      return <>{row.label === null ? t('proposal', { lane }) : t('overruled', { lane, decided: word('lane', row.label) })}</>;
    }
    case 'source':
      return <>{`${row.label ?? ''} ${findText(hubTexts.namespace, `source.${row.what}`, {}) ?? row.what}`}</>;
    case 'receipt':
    case 'payout':
    case 'decision':
      return <>{findText(hubTexts.namespace, `${kind}.${row.what}`, {}) ?? row.what}</>;
    case 'petition':
      return <>{`${findText(hubTexts.namespace, `petition.${row.what}`, {}) ?? row.what} · ${row.label ?? ''}`}</>;
    case 'order':
      return <>{`${findText(hubTexts.namespace, `order.${row.what}`, {}) ?? row.what} · ${row.label ?? ''}`}</>;
    case 'document':
      return <>{findText('documents', `kinds.${row.what}`, {}) ?? row.what}</>;
  }
}

/** The channel whose notices did not arrive; nothing for other work. */
function gapChannel(row: TileRow): string {
  if (row.what !== 'notice-gap' || row.label === null) return '';
  return ` · ${findText(hubTexts.namespace, `channels.${row.label}`, {}) ?? row.label}`;
}
