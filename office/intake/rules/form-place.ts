/** Where a form is kept: what its sealed text is bound to. */
export type FormPlace =
  | { readonly in: 'draft'; readonly id: string }
  | { readonly in: 'application'; readonly id: string; readonly version: number }
  | { readonly in: 'title'; readonly id: string; readonly version: number }
  | { readonly in: 'import'; readonly id: string; readonly row: number }
  | { readonly in: 'stock'; readonly id: string; readonly row: number };

export function placeText(place: FormPlace): string {
  switch (place.in) {
    case 'draft':
      return `intake.draft.form:${place.id}`;
    case 'application':
      return `intake.application_version.form:${place.id}.${place.version}`;
    case 'title':
      return `intake.title_text.paper:${place.id}.${place.version}`;
    case 'import':
      return `intake.import_row.form:${place.id}.${place.row}`;
    case 'stock':
      return `intake.import_row.stock:${place.id}.${place.row}`;
  }
}
