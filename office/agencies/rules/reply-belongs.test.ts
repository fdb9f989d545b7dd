import { describe, expect, test } from 'vitest';
import { replyBelongs } from './reply-belongs.ts';

const asked = { requestNo: 'Q-0001', subject: { name: '王小川', idType: 'resident-id', idNumber: '11010519491231002X' } };

describe('法释〔2013〕20号第七条: a reply is used only for the person of the case', () => {
  test.each([
    { got: { ...asked.subject }, kind: 'belongs', because: 'same number, same name' },
    { got: { ...asked.subject, idNumber: '11010519491231002x' }, kind: 'belongs', because: 'a small check letter is the same number' },
    { got: { ...asked.subject, name: '王 小川' }, kind: 'belongs', because: 'a space is no other name' },
    { got: { ...asked.subject, idNumber: '110105194912310038' }, kind: 'wrong-person', because: 'same name, other number' },
    { got: { ...asked.subject, name: '王小穿' }, kind: 'wrong-person', because: 'same number, other name' },
    { got: { ...asked.subject, idType: 'passport' }, kind: 'wrong-person', because: 'another kind of paper' },
  ])('$kind: $because', ({ got, kind }) => {
    expect(replyBelongs(asked, { requestNo: 'Q-0001', matched: got }).kind).toBe(kind);
  });

  test('the answer to another request is not taken, whoever it names', () => {
    expect(replyBelongs(asked, { requestNo: 'Q-0002', matched: asked.subject })).toEqual({
      kind: 'other-request',
      asked: 'Q-0001',
      got: 'Q-0002',
    });
  });

  test('a reply that only says "accepted" names nobody and belongs to its request', () => {
    expect(replyBelongs(asked, { requestNo: 'Q-0001' }).kind).toBe('belongs');
  });
});
