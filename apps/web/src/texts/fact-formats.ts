import type { i18n as I18n } from 'i18next';
import { clockText, dayTextIn, groupedYuan } from './facts.ts';
import type { Language } from './language.ts';

/** Facts of a refusal travel as text; a sentence says how to show each: `{{owed, yuan}}`, `{{on, day}}`. */
export function addFactFormats(i18n: I18n): void {
  const formatter = i18n.services.formatter;
  formatter?.add('yuan', (value) => groupedYuan(value));
  formatter?.add('day', (value, language) => dayTextIn(languageOf(language), value));
  formatter?.add('clock', (value) => clockText(value));
  formatter?.add('list', (value, language) => listText(languageOf(language), value));
}

function languageOf(text: string | undefined): Language {
  return text === 'en' ? 'en' : 'zh';
}

function listText(language: Language, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map(partText).join(language === 'zh' ? '、' : ', ');
}

/** A wrong field comes as `{field, problem}`; anything else as it is. */
function partText(part: unknown): string {
  return typeof part === 'object' && part !== null && 'field' in part ? String(part.field) : String(part);
}
