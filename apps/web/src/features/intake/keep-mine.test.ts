import { describe, expect, test } from 'vitest';
import { keepMine } from './keep-mine.ts';

const party = (name: string, address: string) => ({ name, address });
const opened = { cause: '买卖合同纠纷', parties: [party('甲', '一号'), party('乙', '二号')] };

describe('two persons amend one application', () => {
  test('different places: both changes stand, and nobody is asked anything', () => {
    const typed = { ...opened, parties: [party('甲', '九号'), party('乙', '二号')] };
    const saved = { cause: '借款合同纠纷', parties: [party('甲', '一号'), party('乙', '八号')] };
    expect(keepMine(opened, typed, saved)).toEqual({ mine: [{ path: ['parties', 0, 'address'], value: '九号' }], both: [] });
  });

  test('the same place: what was typed stays on the screen, and the part is named to compare', () => {
    const typed = { ...opened, cause: '租赁合同纠纷' };
    const saved = { ...opened, cause: '借款合同纠纷' };
    expect(keepMine(opened, typed, saved)).toEqual({ mine: [{ path: ['cause'], value: '租赁合同纠纷' }], both: ['cause'] });
  });

  test('the same words at the same place are no quarrel', () => {
    const typed = { ...opened, cause: '借款合同纠纷' };
    expect(keepMine(opened, typed, typed).both).toEqual([]);
  });

  test('a party added meanwhile: no address lands on somebody else, the list as typed stands and is named', () => {
    const typed = { ...opened, parties: [party('甲', '一号'), party('乙', '七号')] };
    const saved = { ...opened, parties: [party('丙', '三号'), ...opened.parties] };
    expect(keepMine(opened, typed, saved)).toEqual({ mine: [{ path: ['parties'], value: typed.parties }], both: ['parties'] });
  });

  test('a party added by whoever comes late, the other list untouched: it is added', () => {
    const typed = { ...opened, parties: [...opened.parties, party('丁', '四号')] };
    expect(keepMine(opened, typed, { ...opened, cause: '借款合同纠纷' })).toEqual({
      mine: [{ path: ['parties'], value: typed.parties }],
      both: [],
    });
  });
});
