import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../features/**/*.tsx', { eager: true, query: '?raw', import: 'default' });

/** What opens a form, and what it holds until the next opens or it ends. */
function formsIn(source: string): readonly { readonly tag: string; readonly held: string }[] {
  return [...source.matchAll(/<(Form|KeptForm|DraftForm)(?=[\s<>])([\s\S]*?)<\/\1>/g)].map(([, tag = '', held = '']) => ({ tag, held }));
}

const forms = Object.entries(sources).flatMap(([file, source]) => formsIn(source).map((form) => ({ file, ...form })));

test('there are forms to look at', () => expect(forms.length).toBeGreaterThan(30));

test('a form in which sentences are typed keeps them until the act is done', () => {
  const lost = forms.filter(({ tag, held }) => tag === 'Form' && /TextArea|<Words\b|<Reason/.test(held)).map(({ file }) => file);
  expect(lost).toEqual([]);
});

test('no form that keeps what is typed asks for a password or a code', () => {
  const secret = forms.filter(({ tag, held }) => tag !== 'Form' && /Password|one-time-code/.test(held)).map(({ file }) => file);
  expect(secret).toEqual([]);
});

test('two forms never share a draft', () => {
  const keys = forms.flatMap(({ held }) => /keep=(?:"([^"]+)"|\{`([^`]+)`\})/.exec(held)?.slice(1).filter(Boolean) ?? []);
  expect(keys.length).toBeGreaterThan(25);
  expect(new Set(keys).size).toBe(keys.length);
});
