import { day } from '@duixian/kernel/legal-day';
import { expect, test } from 'vitest';
import { LIBRARY } from '../templates/library.ts';
import { basisText } from './basis-text.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { unverifiedBasisOf } from './unverified-basis.ts';

test('待核条文: every article that waits to be read is one its kind of paper cites', () => {
  for (const kind of DOCUMENT_KINDS) {
    const cited = basisText(LIBRARY[kind].basis, day('2026-11-01'));
    for (const one of unverifiedBasisOf(kind)) {
      const [, instrument = '', article = ''] = /^(《.*》)(第.+)$/.exec(one) ?? [];
      expect({ kind, one, there: instrument !== '' && cited.includes(instrument) && cited.includes(article) }).toEqual({
        kind,
        one,
        there: true,
      });
    }
  }
});
