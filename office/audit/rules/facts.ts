/** 事实 · Plain facts for audit rows, events and queues: JSON, no names of tables, amounts and days as text. */
export type Facts = { readonly [name: string]: Fact };
export type Fact = string | number | boolean | null | readonly Fact[] | Facts;
