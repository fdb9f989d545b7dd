import { DOCUMENT_KINDS } from '@duixian/documents/rules/document-kinds';
import { KIND_NAMES } from '@duixian/documents/rules/kind-names';
import { TIP_TABS } from '@duixian/hub/rules/messages';
import type { Language } from '../../texts/language.ts';
import type { Translate } from '../../texts/use-texts.ts';
import type { zh } from './texts.zh.ts';

type T = Translate<typeof zh>;

/** 位置 · The name of a place a tip can stand at: a page of the case, or a kind of paper. */
export function placeName(place: string, t: T, language: Language): string {
  const [kind, key] = place.split(':');
  const tab = TIP_TABS.find((one) => kind === 'tab' && one === key);
  if (tab !== undefined) return t(`tip.tabs.${tab}`);
  const paper = DOCUMENT_KINDS.find((one) => kind === 'document' && one === key);
  return paper === undefined ? place : paperName(paper, language);
}

export function paperName(kind: (typeof DOCUMENT_KINDS)[number], language: Language): string {
  const name = KIND_NAMES[kind];
  return language === 'en' ? name.en : name.zh;
}
