import type { Endpoint } from '@duixian/contract/endpoint';
import { z } from 'zod';

type JsonObject = Readonly<Record<string, unknown>>;

/** 接口说明 · OpenAPI 3.1 of the doors, from the same contracts that decode and encode: it cannot say anything else. */
export function openApi(endpoints: readonly Endpoint[], of: { readonly title: string; readonly version: string }): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return { openapi: '3.1.0', info: of, paths };
}

function operationOf(endpoint: Endpoint): JsonObject {
  const parameters = [...parametersIn('path', endpoint.params), ...parametersIn('query', endpoint.query)];
  const mime = endpoint.carries === 'file' ? 'multipart/form-data' : 'application/json';
  const reply =
    endpoint.carries === 'bytes' ? { 'application/octet-stream': {} } : { 'application/json': { schema: wireSchema(endpoint.reply) } };
  return {
    'x-permission': endpoint.permission,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body ? { requestBody: { required: true, content: { [mime]: { schema: wireSchema(endpoint.body) } } } } : {}),
    responses: { 200: { description: 'done', content: reply }, ...refusalsOf(endpoint) },
  };
}

function refusalsOf(endpoint: Endpoint): JsonObject {
  const byStatus: Record<string, string[]> = {};
  for (const [kind, status] of Object.entries(endpoint.refusals)) byStatus[status] = [...(byStatus[status] ?? []), kind];
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, kinds]) => [
      status,
      {
        description: kinds.join(', '),
        content: { 'application/problem+json': { schema: { type: 'object', properties: { kind: { enum: kinds } } } } },
      },
    ]),
  );
}

function parametersIn(where: 'path' | 'query', schema: z.ZodType | undefined): readonly JsonObject[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || !field.safeParse(undefined).success,
    schema: wireSchema(field),
  }));
}

/** As it stands on the wire: amounts and days as text. */
function wireSchema(schema: z.ZodType): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
