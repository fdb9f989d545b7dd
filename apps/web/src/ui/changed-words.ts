import { findText } from '../texts/use-texts.ts';
import { words } from '../texts/words.ts';

interface Said {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** 谁改了什么 · A refusal of an edit that came too late, with the fields called as the record of acts calls them. */
export function changedNamed(said: Said): Said {
  const { by, fields } = said.facts;
  if (said.kind !== 'changed-meanwhile' || !Array.isArray(by) || by.length === 0 || !Array.isArray(fields)) return said;
  return { kind: 'changed-by', facts: { ...said.facts, fields: fields.map((field) => fieldName(String(field))) } };
}

/** 字段名 · A field of a change by its name on the screens. */
export function fieldName(field: string): string {
  return findText(words.namespace, `field.${field}`, {}) ?? field;
}
