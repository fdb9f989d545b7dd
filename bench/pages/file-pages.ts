import type { Desk } from '@duixian/audit/testing/desk';
import { paperWords } from '@duixian/documents/rules/paper-words';
import { writtenPaper } from '@duixian/documents/rules/written-paper';
import { LIBRARY } from '@duixian/documents/templates/library';
import { fileEntryPages } from '@duixian/documents/testing/filed-pages';
import { sampleFacts } from '@duixian/documents/testing/sample-facts';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';

const PAGES_AN_ENTRY = 10;
const ENTRIES_AN_ACT = 20;
const SENTENCES_A_PAGE = 7;
const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤',
);
const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红建文辉力斌宇浩凯秀峰雪晨阳欣怡子涵雨泽轩梓博睿思远嘉诚志鹏飞翔云海山川松柏竹梅菊荷莲春夏秋冬晓岚清澄沐舟帆沉砚墨书瑾瑜',
);

/** 卷宗页面 · Pages as files of enforcement have them: sentences of real kinds of paper, with names and sums of their own. */
export async function filePages(of: { desk: Desk; cases: readonly CaseId[]; court: CourtId; pages: number }): Promise<void> {
  const sentences = Object.values(LIBRARY).flatMap((template) =>
    template.body.length === 0
      ? []
      : paperWords(writtenPaper(template, sampleFacts(), ''))
          .split(/[。\n]/)
          .filter((sentence) => sentence.length > 8 && sentence.length < 120),
  );
  const dice = diceOf(7);
  const entries = Math.ceil(of.pages / PAGES_AN_ENTRY);
  for (let at = 0; at < entries; at += ENTRIES_AN_ACT) {
    const some = Array.from({ length: Math.min(ENTRIES_AN_ACT, entries - at) }, (_, n) => ({
      caseId: of.cases[(at + n) % of.cases.length] ?? '',
      pages: Array.from({ length: PAGES_AN_ENTRY }, () => pageText(sentences, dice)),
    }));
    await of.desk.act(async (ctx) => ok(await fileEntryPages(ctx, of.court, some)));
  }
}

function pageText(sentences: readonly string[], dice: (below: number) => number): string {
  const pick = (from: readonly string[]) => from[dice(from.length)] ?? '';
  const person = () => `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`;
  // One page in a thousand names the person somebody will look for.
  const rare = dice(1_000) === 0 ? '欧砚秋到庭陈述' : `${person()}到庭陈述`;
  const lines = Array.from({ length: SENTENCES_A_PAGE }, () => `${pick(sentences)}，${person()}，${dice(9_000_000) / 100}元`);
  return [rare, ...lines].join('。');
}

/** The same pages in every run. */
function diceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
