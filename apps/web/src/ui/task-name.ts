import { TASKS } from '@duixian/tasks/rules/catalogue';
import type { TaskKind } from '@duixian/tasks/rules/task-spec';
import type { Language } from '../texts/language.ts';

export function taskName(kind: TaskKind, language: Language): string {
  return language === 'zh' ? TASKS[kind].nameZh : TASKS[kind].nameEn;
}
