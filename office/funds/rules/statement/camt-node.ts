/** 报文节点 · One element of an ISO 20022 message: local names only, so that every version of the namespace reads alike. */
export interface XmlNode {
  readonly name: string;
  readonly line: number;
  readonly currency: string | null;
  text: string;
  readonly children: XmlNode[];
}

/** Every element at a path of names, from where one stands. */
export function all(node: XmlNode | undefined, path: string): readonly XmlNode[] {
  let found: readonly XmlNode[] = node === undefined ? [] : [node];
  for (const name of path.split('/')) found = found.flatMap((each) => each.children.filter((child) => child.name === name));
  return found;
}

/** The first words found at one of the paths. */
export function textAt(node: XmlNode | undefined, ...paths: readonly string[]): string {
  for (const path of paths) {
    const text = all(node, path)[0]?.text.trim();
    if (text !== undefined && text !== '') return text;
  }
  return '';
}
