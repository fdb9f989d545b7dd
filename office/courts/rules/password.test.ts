import { expect, test } from 'vitest';
import { passwordRefusal } from './password.ts';

const person = { login: 'judge.linshui', name: '欧阳明哲' };

test.each([
  { password: 'eleven-sign', why: 'password-too-short', because: 'ASVS 2.1.1 asks for twelve' },
  { password: '执行不能忘了早睡早起', why: 'password-too-short', because: 'signs are counted, not bytes' },
  { password: '执行到位案结事了一笔不少呀', why: undefined, because: 'a sentence is a good password' },
  { password: 'correct horse battery', why: undefined, because: 'blanks are allowed (2.1.2)' },
  { password: 'linshui-2026-09', why: 'of-the-person', because: 'the court of the login' },
  { password: '欧阳明哲19850412', why: 'of-the-person', because: 'one’s own name and birthday' },
  { password: 'Password2026!!', why: 'common', because: 'the commonest word with a year' },
  { password: '1qaz2wsx1qaz2wsx', why: 'common', because: 'a walk over the keys' },
  { password: '123456789012', why: 'repeated', because: 'a run of digits' },
  { password: 'abababababab', why: 'repeated', because: 'two letters' },
  { password: 'duixian-demo', why: undefined, because: 'the demo city’s own, which is printed anyhow' },
])('$password: $because', ({ password, why }) => {
  const refusal = passwordRefusal(password, person);
  expect(refusal?.kind === 'password-guessable' ? refusal.why : refusal?.kind).toBe(why);
});
