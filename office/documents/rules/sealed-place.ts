/** 密存位置 · What a sealed value of a paper, of a page or of a service is bound to: its column and its row. */
export function paperPlace(column: 'paper' | 'fields', documentId: string): string {
  return `documents.document.${column}:${documentId}`;
}

export function pagePlace(entryId: string, page: number | string): string {
  return `documents.file_page.text:${entryId}:${page}`;
}

export function serviceAddressPlace(serviceId: string): string {
  return `documents.service.address:${serviceId}`;
}
