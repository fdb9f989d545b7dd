import { i18n } from './i18n.ts';

/** Texts are a tree of sentences; a leaf may hold facts: `{{owed, yuan}}`, `{{on, day}}`. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** The English tree must have exactly the leaves of the Chinese one. */
export type SameShape<Tree> = { readonly [K in keyof Tree]: Tree[K] extends string ? string : SameShape<Tree[K]> };

/** `refusals.account-closed`: the address of one sentence in a tree. */
export type TextKey<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${TextKey<Tree[K]>}`;
}[keyof Tree & string];

export type TextFacts = Readonly<Record<string, unknown>>;

export interface Texts<Tree> {
  readonly namespace: string;
  readonly zh: Tree;
  readonly en: SameShape<Tree>;
}

/** 文字 · Registers the sentences of one feature in both languages. A missing English leaf does not compile. */
export function defineTexts<const Tree extends TextTree>(namespace: string, zh: Tree, en: SameShape<Tree>): Texts<Tree> {
  i18n.addResourceBundle('zh', namespace, zh, true, true);
  i18n.addResourceBundle('en', namespace, en, true, true);
  return { namespace, zh, en };
}
