/** JSON as it stands in the facts of a refusal: amounts and days are text. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };
