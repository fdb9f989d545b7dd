import type { z } from 'zod';

const BETWEEN = '\u001f';

/** 两种语言 · One sentence in both languages, carried where a schema has room for one. */
export function both(zh: string, en: string): string {
  return [zh, en].map((words) => words.replaceAll(BETWEEN, ' ')).join(BETWEEN);
}

/** What `both` carried; words of one language alone stand for both. */
export function eachLanguage(carried: string): { readonly zh: string; readonly en: string } {
  const [zh = carried, en = carried] = carried.split(BETWEEN);
  return { zh, en };
}

export const MISSING = both('没有填写', 'is missing');

/** A rule's own words, unless nothing was written at all. */
export function orMissing(zh: string, en: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? MISSING : both(zh, en));
}

const SHAPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 […]', 'a list […]'],
  object: ['一组键值 {…}', 'keys and values {…}'],
};

/** 常见毛病 · What is wrong with a value where its own rule says nothing: each in words of both languages. */
export function inputWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return MISSING;
      return shapeWords(String(issue.expected));
    case 'too_small':
      if (issue.origin === 'array') return both(`至少 ${issue.minimum} 项`, `at least ${issue.minimum} of them`);
      if (issue.origin === 'string') return both('不能为空', 'must not be empty');
      return both(`不能小于 ${issue.minimum}`, `must not be below ${issue.minimum}`);
    case 'too_big':
      if (issue.origin === 'array') return both(`最多 ${issue.maximum} 项`, `at most ${issue.maximum} of them`);
      if (issue.origin === 'string') return both(`最多 ${issue.maximum} 个字符`, `at most ${issue.maximum} characters`);
      return both(`不能大于 ${issue.maximum}`, `must not be above ${issue.maximum}`);
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ').slice(0, 200);
      return both(`没有这样的键：${keys}`, `no such key: ${keys}`);
    }
    case 'invalid_value': {
      if (issue.input === undefined) return MISSING;
      const known = issue.values.map(String).join(', ');
      return both(`只能是：${known}`, `must be one of: ${known}`);
    }
    default:
      return both('写法不对', 'is not written as it must be');
  }
}

function shapeWords(expected: string): string {
  const [zh, en] = SHAPES[expected] ?? [expected, expected];
  return both(`应当是${zh}`, `must be ${en}`);
}
