import type { Endpoint } from '@duixian/contract/endpoint';
import { TILES } from '@duixian/hub/rules/tiles';
import { z } from 'zod';
import { FIXED, neededOf, paramsOf, pathWith } from './knock.ts';

/** What a list is asked for by name: words of somebody's case, and the case itself. */
interface Wanted {
  readonly words: readonly string[];
  readonly caseId: string;
}

/** 清单的地址 · Every list there is, as it opens, and once for each choice its filter has. */
export function addressesOfLists(endpoints: readonly Endpoint[], wanted: Wanted): readonly string[] {
  return endpoints
    .filter(
      (endpoint) =>
        endpoint.method === 'GET' && paramsOf(endpoint).every((name) => FIXED[name] !== undefined) && endpoint.carries !== 'bytes',
    )
    .flatMap((endpoint) =>
      endpoint.path.includes(':tile') ? TILES.map((tile) => endpoint.path.replace(':tile', tile)) : variants(endpoint, wanted),
    );
}

function variants(endpoint: Endpoint, wanted: Wanted): readonly string[] {
  const path = pathWith(endpoint, FIXED);
  const needed = neededOf(endpoint.query);
  const base = new URLSearchParams(needed);
  const choices = choicesOf(endpoint.query, wanted).map(([name, value]) => new URLSearchParams({ ...needed, [name]: value }));
  return [base, ...choices].map((query) => (query.size > 0 ? `${path}?${query}` : path));
}

function choicesOf(query: z.ZodType | undefined, { words, caseId }: Wanted): readonly (readonly [string, string])[] {
  if (!(query instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.ZodType>> = query.shape;
  return Object.entries(shape).flatMap(([name, field]) => {
    const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
    if (inner instanceof z.ZodEnum) return inner.options.map((option) => [name, String(option)] as const);
    if (inner instanceof z.ZodLiteral) return Array.from(inner.values, (value) => [name, String(value)] as const);
    if (name === 'words') return words.map((one) => [name, one] as const);
    return name === 'case' ? [[name, caseId] as const] : [];
  });
}
