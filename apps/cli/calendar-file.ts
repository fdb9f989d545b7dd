import { readFile } from 'node:fs/promises';
import { readCalendarFile } from '@duixian/law/calendar-file';
import { type Arguments, type Command, found, type Outcome, refused, unusable } from './command.ts';

/** 核对日历文件 · Whether an administrator could load it: the same check, before anything is sent. */
async function check({ words, language }: Arguments): Promise<Outcome> {
  const path = words[0];
  const text = path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return unusable('file', path);
  const read = readCalendarFile(text);
  if (!read.ok) return refused(read.refusal);
  const { year, off, work } = read.value;
  return found(read.value, [
    language === 'zh'
      ? `${year} 年：放假 ${off.length} 段，调休上班 ${work.length} 日`
      : `${year}: ${off.length} spans off, ${work.length} days on`,
  ]);
}

export const calendarFileCommands: readonly Command[] = [{ name: 'calendar check', usage: 'calendar check 2027.csv', run: check }];
