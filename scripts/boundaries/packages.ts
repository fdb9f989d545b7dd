import { isTest, type Tree, workspaceOf } from './tree.ts';
import type { Violation } from './violation.ts';

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** A package is imported only where package.json says so, and one of ours only through its `exports`. */
export function packages(tree: Tree): readonly Violation[] {
  const ours = new Set(tree.workspaces.map(({ name }) => name));
  return tree.files.flatMap((file) => {
    const workspace = workspaceOf(tree, file.path);
    return file.imports.flatMap(({ specifier, target, typeOnly }) => {
      const violation = (message: string): readonly Violation[] => [{ rule: 'packages', file: file.path, message }];
      if (specifier.startsWith('node:')) return [];
      if (specifier.startsWith('.')) {
        const other = target === undefined ? undefined : workspaceOf(tree, target);
        if (workspace && other && other.folder !== workspace.folder) return violation(`reaches into ${other.name} by path: ${specifier}`);
        return [];
      }
      const name = packageOf(specifier);
      if (ours.has(name) && target === undefined) return violation(`${name} does not export ${specifier}`);
      if (name === workspace?.name || workspace?.dependencies.has(name)) return [];
      const forTests = isTest(file.path) || /(?:^|\/)(?:vite|vitest)\.config\.ts$/.test(file.path);
      if ((forTests || typeOnly) && workspace?.devDependencies.has(name)) return [];
      if ((forTests || workspace === undefined) && (tree.rootDependencies.has(name) || ours.has(name))) return [];
      return violation(`${name} is not among the dependencies of ${workspace?.name ?? 'the root'}`);
    });
  });
}
