import { caseNumberKey, parseCaseNumber, printCaseNumber } from '@duixian/cases/rules/case-number';
import { type Command, found, refused } from './command.ts';

export const caseNumberCommands: readonly Command[] = [
  {
    name: 'casenumber parse',
    usage: 'casenumber parse "（2026）衡0101执123号"',
    run({ words }) {
      const read = parseCaseNumber(words.join(' '));
      if (!read.ok) return refused(read.refusal);
      const { year, court, type, serial, form } = read.value;
      const printed = printCaseNumber(read.value);
      return found({ ...read.value, printed, key: caseNumberKey(read.value) }, [
        printed,
        `年 ${year}  法院代字 ${court}  类型代字 ${type}  编号 ${serial}  (${form})`,
      ]);
    },
  },
];
