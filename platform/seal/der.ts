/** asn1js keeps the buffer it is given; a view into a larger one would bring its neighbours along. */
export function owned(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
