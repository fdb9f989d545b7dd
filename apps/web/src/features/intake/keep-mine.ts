type Path = readonly (string | number)[];

export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

/** 我的修改 · Each place where what was typed differs from what the form was opened with. A list that grew or shrank is one place. */
export function changesIn(opened: unknown, typed: unknown, path: Path = []): readonly Change[] {
  if (Array.isArray(opened) && Array.isArray(typed) && opened.length === typed.length)
    return typed.flatMap((value: unknown, at) => changesIn(opened[at], value, [...path, at]));
  if (isRecord(opened) && isRecord(typed))
    return [...new Set([...Object.keys(opened), ...Object.keys(typed)])].flatMap((key) =>
      changesIn(opened[key], typed[key], [...path, key]),
    );
  return same(opened, typed) ? [] : [{ path, value: typed }];
}

/**
 * 以新版为底 · What one person typed, put over what another has saved meanwhile: only the places the first changed, the rest as saved.
 * `both` names the parts of the form where both changed the same place and the first one's words stand.
 */
export function keepMine(
  opened: unknown,
  typed: unknown,
  saved: unknown,
): { readonly mine: readonly Change[]; readonly both: readonly string[] } {
  const theirs = changesIn(opened, saved);
  // A party added or taken away meanwhile: places in that list no longer mean the same, so the list as typed stands whole.
  const moved = theirs.filter(({ value }) => Array.isArray(value));
  const mine = changesIn(opened, typed).flatMap((change) => {
    const list = moved.find(({ path }) => under(change.path, path));
    return list === undefined ? [change] : [{ path: list.path, value: at(typed, list.path) }];
  });
  const met = mine.filter((one) =>
    theirs.some((other) => (under(one.path, other.path) || under(other.path, one.path)) && !same(one.value, other.value)),
  );
  return { mine, both: [...new Set(met.map(({ path }) => String(path[0])))] };
}

function under(path: Path, root: Path): boolean {
  return root.every((step, depth) => path[depth] === step);
}

function at(value: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  return at(Array.isArray(value) ? value[Number(first)] : isRecord(value) ? value[first] : undefined, rest);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
