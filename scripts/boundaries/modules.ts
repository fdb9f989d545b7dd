import { codeOf, isTest, type Tree } from './tree.ts';
import type { Violation } from './violation.ts';

const RULES = /^office\/([^/]+)\/rules\//;
const SQL_FILES = /^office\/[^/]+\/(?:store|queries)(?:\.ts$|\/)/;

/** Rules are pure: they import the kernel, the law, their module's rules and the rules of lower modules. */
export function pureRules(tree: Tree): readonly Violation[] {
  return tree.files
    .filter(({ path }) => (RULES.test(path) || /^(?:law|kernel)\//.test(path)) && !isTest(path))
    .flatMap((file) => {
      const outside = file.imports
        .filter(({ target, specifier }) => {
          if (file.path === 'kernel/legal-day.ts' && specifier === 'temporal-polyfill') return false;
          if (target === undefined) return true;
          return RULES.test(file.path) && !/^(?:kernel|law)\//.test(target) && !RULES.test(target);
        })
        .map(({ specifier }) => `a rule may not import ${specifier}`);
      const word = /\b(?:Date|Math\.random|setTimeout|setInterval|fetch|process|console|performance\.now|crypto)\b(?=[.(\s;,)])/.exec(
        codeOf(file.text),
      )?.[0];
      const words = word === undefined || /^(?:law|kernel)\//.test(file.path) ? [] : [`a rule may not use ${word}`];
      const clock = /\b(?:new Date|Date\.\w+|Math\.random)\b/.exec(codeOf(file.text))?.[0];
      const clocks = clock !== undefined && words.length === 0 ? [`a rule may not use ${clock}`] : [];
      return [...outside, ...words, ...clocks].map((message) => ({ rule: 'pure-rules', file: file.path, message }));
    });
}

/** Time and randomness come from `ctx`: nothing in the office asks the machine. */
export function noClock(tree: Tree): readonly Violation[] {
  return tree.files
    .filter(({ path }) => path.startsWith('office/') && !RULES.test(path) && !isTest(path))
    .flatMap(({ path, text }) => {
      const found = /\b(?:new Date|Date\.now|Math\.random|randomUUID)\b/.exec(codeOf(text))?.[0];
      return found === undefined ? [] : [{ rule: 'no-clock', file: path, message: `${found}: ask ctx for time and ids` }];
    });
}

/** Only a store or the queries of a module open a transaction's tables. */
export function sqlOnlyInStores(tree: Tree): readonly Violation[] {
  return tree.files
    .filter(({ path }) => path.startsWith('office/') && !SQL_FILES.test(path) && !isTest(path))
    .flatMap((file) =>
      file.imports
        .filter(
          ({ specifier, names }) =>
            specifier === 'kysely' || specifier === 'pg' || (specifier.startsWith('@duixian/postgres/') && /\btablesOf\b/.test(names)),
        )
        .map(({ specifier }) => ({
          rule: 'sql-only-in-stores',
          file: file.path,
          message: `${specifier} belongs into store.ts or queries.ts`,
        })),
    );
}

/** A module's statements name its own schema, and of others only what they show: a `…_view`. */
export function ownSchema(tree: Tree): readonly Violation[] {
  const schemas = new Set(Array.from(tree.relations, (name) => name.split('.')[0] ?? ''));
  return tree.files
    .filter(({ path }) => (SQL_FILES.test(path) || path.startsWith('platform/')) && !isTest(path))
    .flatMap(({ path, text }) => {
      const [area, module] = path.split('/');
      const named = Array.from(
        text.matchAll(/(?:['"`]|\b(?:from|join|into|update|table)\s+)([a-z_]+)\.([a-z_0-9]+)(?=[\s'"`;,)(.:]|$)/g),
        ([, schema, table]) => ({
          schema: schema ?? '',
          table: `${schema}.${table}`,
        }),
      );
      const foreign = named.filter(({ schema, table }) => {
        if (!schemas.has(schema) || !tree.relations.has(table)) return false;
        if (area === 'platform') return !(module === 'outbox' && table === 'audit.outbox');
        return schema !== module && !table.endsWith('_view');
      });
      return [...new Set(foreign.map(({ table }) => table))].map((table) => ({
        rule: 'own-schema',
        file: path,
        message: `${table} is another module's: use its queries or a _view`,
      }));
    });
}

const LONGEST = 250;

/** A name says what a thing is; a file is one idea; an import says where a thing comes from. */
export function names(tree: Tree): readonly Violation[] {
  return tree.files.flatMap(({ path, text }) => {
    const said: string[] = [];
    const bad = path.split('/').find((part) => /^(?:utils?|helpers?|common|shared|lib|misc)(?:\.[a-z.]+)?$/.test(part));
    if (bad !== undefined) said.push(`"${bad}" names nothing: say what it is`);
    // Lists of words, of data and of doors are as long as what they list.
    const listed = path.startsWith('law/') || /(?:^|[/-])(?:contract|catalogue)\.ts$/.test(path) || /\/texts\.(?:zh|en)\.ts$/.test(path);
    const product = !isTest(path) && !listed && /^(?:kernel|platform|office|apps)\//.test(path);
    const lines = text.split('\n').length - 1;
    if (product && lines > LONGEST) said.push(`${lines} lines are two ideas (at most ${LONGEST})`);
    if (/^export \* from/m.test(text)) said.push('no barrels: import from the file itself');
    const tool = /(?:^|\/)(?:vite|vitest)\.config\.ts$|\/testing\/global-setup\.ts$|^journeys\/prepared-office\.ts$/.test(path);
    if (!tool && /^export default\b/m.test(text)) said.push('named exports only');
    return said.map((message) => ({ rule: 'names', file: path, message }));
  });
}
