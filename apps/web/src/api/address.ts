export const API = '/api';

/** `/cases/:case/notes` with its parts filled in; a part that is not given is a bug of the caller. */
export function pathOf(template: string, params: unknown): string {
  const parts = recordOf(params);
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = parts[name];
    if (value === undefined || value === null) throw new TypeError(`no value for :${name} in ${template}`);
    return encodeURIComponent(String(value));
  });
}

/** `?after=…&state=a&state=b`: absent values are left out, lists repeat their name. */
export function queryOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(recordOf(query))) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The address of a GET endpoint that carries bytes, for a viewer or a download link. */
export function addressOf(endpoint: { readonly path: string }, params: Readonly<Record<string, string>>): string {
  return `${API}${pathOf(endpoint.path, params)}`;
}
