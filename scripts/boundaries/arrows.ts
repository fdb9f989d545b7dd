import { isTest, type SourceFile, type Tree } from './tree.ts';
import type { Violation } from './violation.ts';

const TIERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['audit', 'courts', 'cases', 'agencies'],
    ['search', 'assets', 'disposal', 'funds', 'documents', 'deadlines', 'tasks', 'booking', 'measures', 'sanctions', 'objections'],
    ['intake', 'triage', 'assignment', 'closing', 'supervision'],
    ['hub', 'indicators', 'portal'],
  ].flatMap((modules, tier) => modules.map((module) => [module, tier] as const)),
);
/** Within the record: who may know whom. A module knows those before it. */
const RECORD = ['audit', 'courts', 'cases', 'agencies'];
const TIER_NAMES = ['record', 'work', 'process', 'view'];

/** kernel ← law ← office by tier; platform knows the kernel; apps are known by nobody. */
export function arrows(tree: Tree): readonly Violation[] {
  return tree.files.flatMap((file) =>
    file.imports.flatMap(({ target, specifier }) => {
      const why = target === undefined ? undefined : forbidden(file.path, target);
      return why === undefined ? [] : [{ rule: 'arrows', file: file.path, message: `${why}: ${specifier}` }];
    }),
  );
}

function forbidden(from: string, to: string): string | undefined {
  const [area, name] = from.split('/');
  const [toArea, toName] = to.split('/');
  if (area === toArea && name === toName) return undefined;
  if (area === undefined || toArea === undefined || ['bench', 'journeys', 'scripts', 'db'].includes(area)) return undefined;
  if (toArea === 'apps' && area !== 'apps') return 'nothing imports an app';
  if (area === 'kernel' && toArea !== 'kernel') return 'the kernel knows nothing but itself';
  if (area === 'law' && !['kernel', 'law'].includes(toArea)) return 'the law knows only the kernel';
  if (area === 'platform' && !['kernel', 'platform'].includes(toArea)) return 'the platform knows only the kernel and itself';
  // A test may set its module among others, as long as its package.json says so; what ships may not.
  if (area === 'office' && toArea === 'office' && isTest(from)) return undefined;
  if (area === 'office') return fromOffice(name ?? '', toArea, toName ?? '');
  if (area === 'apps') return fromApp(from, to);
  return undefined;
}

function fromOffice(module: string, toArea: string, to: string): string | undefined {
  if (toArea !== 'office') return ['kernel', 'law', 'platform'].includes(toArea) ? undefined : `the office does not know ${toArea}`;
  const tier = TIERS[module];
  const toTier = TIERS[to];
  if (tier === undefined) return `office/${module} has no tier: name it in scripts/boundaries/arrows.ts`;
  if (toTier === undefined) return `office/${to} has no tier: name it in scripts/boundaries/arrows.ts`;
  if (toTier < tier) return undefined;
  if (tier === 0 && toTier === 0)
    return RECORD.indexOf(to) < RECORD.indexOf(module) ? undefined : `in the record, ${module} comes before ${to}`;
  return `${module} (${TIER_NAMES[tier]}) may not know ${to} (${TIER_NAMES[toTier]}): only a lower tier`;
}

/** The browser knows contracts and pure rules; the simulator of the agencies knows the agencies' contracts; apps do not know one another. */
function fromApp(from: string, to: string): string | undefined {
  const [, app] = from.split('/');
  const [toArea, toName] = to.split('/');
  if (toArea === 'apps') return toName === app || isTest(from) ? undefined : 'one app does not import another';
  const open = ['kernel', 'law'].includes(toArea ?? '') || to.startsWith('platform/contract/');
  if (app === 'web')
    return open || /^office\/[^/]+\/(?:(?:[a-z]+-)?contract\.ts|rules\/)/.test(to)
      ? undefined
      : 'the browser may know only contracts and rules';
  if (app === 'agencies')
    return open || isTest(from) || /^office\/agencies\/(?!store|queries|commands|http|jobs)/.test(to)
      ? undefined
      : 'the agencies are outside: they know only the contract';
  return undefined;
}

/** No file reaches itself through its imports. A cycle of types alone counts too: it says that two files are one idea. */
export function cycles(tree: Tree): readonly Violation[] {
  const known = new Map(tree.files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'closed'>();
  const found: Violation[] = [];
  const visit = (file: SourceFile, trail: readonly string[]): void => {
    state.set(file.path, 'open');
    const here = [...trail, file.path];
    for (const { target } of file.imports) {
      const next = target === undefined ? undefined : known.get(target);
      if (!next) continue;
      if (state.get(next.path) === 'open') {
        const loop = [...here.slice(here.indexOf(next.path)), next.path];
        found.push({ rule: 'cycles', file: next.path, message: `imports itself: ${loop.join(' → ')}` });
      } else if (!state.has(next.path)) visit(next, here);
    }
    state.set(file.path, 'closed');
  };
  for (const file of tree.files) if (!state.has(file.path)) visit(file, []);
  return found;
}
