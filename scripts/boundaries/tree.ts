import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Names taken, as written between the braces. */
  readonly names: string;
  /** The file it means, relative to the root, where it is one of ours. */
  readonly target: string | undefined;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

export interface Tree {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly workspaces: readonly Workspace[];
  readonly rootDependencies: ReadonlySet<string>;
  /** Tables and views of the migrations, as `schema.name`. */
  readonly relations: ReadonlySet<string>;
}

const AREAS = ['kernel', 'law', 'platform', 'office', 'apps', 'db', 'bench', 'journeys', 'scripts'];
/** Full of imports that are violations on purpose, as text. */
const OWN_TEST = 'scripts/boundaries.test.ts';
const SKIPPED = new Set(['node_modules', 'dist', 'var', 'public']);
const IMPORT =
  /^[ \t]*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

export function readTree(root: string): Tree {
  const workspaces = readWorkspaces(root);
  const paths = AREAS.flatMap((area) => walk(root, area)).filter(
    (path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts') && path !== OWN_TEST,
  );
  const files = paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(root, path, text, workspaces) };
  });
  const manifest = readManifest(join(root, 'package.json'));
  return {
    root,
    files,
    workspaces,
    rootDependencies: new Set([...manifest.dependencies, ...manifest.devDependencies]),
    relations: readRelations(root),
  };
}

function walk(root: string, folder: string): readonly string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function importsOf(root: string, path: string, text: string, workspaces: readonly Workspace[]): readonly Import[] {
  return Array.from(text.matchAll(IMPORT), ([, type, names, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? '';
    return { specifier, typeOnly: type !== undefined, names: names ?? '', target: resolve(root, path, specifier, workspaces) };
  });
}

function resolve(root: string, path: string, specifier: string, workspaces: readonly Workspace[]): string | undefined {
  if (specifier.startsWith('.'))
    return normalize(join(dirname(path), specifier))
      .split(sep)
      .join('/');
  const workspace = workspaces.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (!workspace) return undefined;
  const wanted = `.${specifier.slice(workspace.name.length)}`;
  for (const [pattern, to] of Object.entries(workspace.exports)) {
    const [before = '', after = ''] = pattern.split('*');
    const star = pattern.includes('*');
    if (star ? !(wanted.startsWith(before) && wanted.endsWith(after)) : wanted !== pattern) continue;
    const middle = star ? wanted.slice(before.length, wanted.length - after.length) : '';
    const target = `${workspace.folder}/${to.replace('./', '').replace('*', middle)}`;
    if (existsSync(join(root, target))) return target;
  }
  return undefined;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

function readManifest(file: string): Manifest {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly name: string;
    readonly exports?: Record<string, string>;
    readonly dependencies?: object;
    readonly optionalDependencies?: object;
    readonly devDependencies?: object;
  };
  return {
    name: raw.name,
    exports: raw.exports ?? {},
    dependencies: Object.keys({ ...raw.dependencies, ...raw.optionalDependencies }),
    devDependencies: Object.keys(raw.devDependencies ?? {}),
  };
}

function readWorkspaces(root: string): readonly Workspace[] {
  const folders = [
    'kernel',
    'law',
    'db/seed',
    'bench',
    'journeys',
    ...['platform', 'office', 'apps'].flatMap((area) => children(root, area)),
  ];
  return folders
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const { name, exports, dependencies, devDependencies } = readManifest(join(root, folder, 'package.json'));
      return { name, folder, exports, dependencies: new Set(dependencies), devDependencies: new Set(devDependencies) };
    });
}

function children(root: string, area: string): readonly string[] {
  return existsSync(join(root, area)) ? readdirSync(join(root, area)).map((name) => `${area}/${name}`) : [];
}

function readRelations(root: string): ReadonlySet<string> {
  const folder = join(root, 'db', 'migrations');
  if (!existsSync(folder)) return new Set();
  const sql = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const CREATED = /\bcreate\s+(?:or\s+replace\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([a-z_]+\.[a-z_0-9]+)/gi;
  return new Set(Array.from(sql.matchAll(CREATED), ([, name]) => (name ?? '').toLowerCase()));
}

/** The workspace a file belongs to. */
export function workspaceOf(tree: Tree, path: string): Workspace | undefined {
  return tree.workspaces.find(({ folder }) => path.startsWith(`${folder}/`));
}

/** Tests, the test kits of contracts (`adapter.contract.ts`) and what only tests use: they may look where products may not. */
export function isTest(path: string): boolean {
  return /\.(?:test|journey|contract)\.tsx?$/.test(path) || /(?:^|\/)testing\//.test(path);
}

/** The text without comments and the insides of strings, for rules about words. */
export function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|(^|[\s;{(,])\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g,
    (match, lead: string | undefined) => (match.startsWith("'") || match.startsWith('"') ? "''" : (lead ?? '')),
  );
}
