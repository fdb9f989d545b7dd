import { idFrom } from '@duixian/kernel/ids';
import { expect, test } from 'vitest';
import { testForm } from '../testing/form.ts';
import { isOwnTyping, maskedForm } from './masked-form.ts';

test('个人信息保护法第五十一条: whoever reads an application meets its numbers by their ends, also in what was told', () => {
  const shown = maskedForm(testForm({ leads: '电话13900008265，卡号6222000000000077401，公民身份号码11010519491231002X，2026年7月' }));
  const text = JSON.stringify(shown, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  for (const whole of ['91350100M000100Y43', '13800138000', '8000123456789', '11010519491231002X', '6222000000000077401', '13900008265'])
    expect(text).not.toContain(whole);
  expect(shown.leads).toBe('电话*******8265，卡号622200*********7401，公民身份号码110105********002X，2026年7月');
  expect(shown.parties[1]?.identityNumber).toBe('110105********002X');
});

test('what one typed is whole for oneself until it is filed, and for nobody else', () => {
  const [me, other] = [idFrom<'person'>('01890000-0000-7000-8000-000000000001'), idFrom<'person'>('01890000-0000-7000-8000-000000000002')];
  expect(isOwnTyping({ state: 'received', savedBy: me }, me)).toBe(true);
  expect(isOwnTyping({ state: 'received', savedBy: me }, other)).toBe(false);
  for (const state of ['filed', 'returned', 'passed'] as const) expect(isOwnTyping({ state, savedBy: me }, me)).toBe(false);
});
