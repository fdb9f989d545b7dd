/** 密存位置 · What the sealed request of an instruction is bound to: the instruction. */
export function requestPlace(instructionId: string): string {
  return `assets.instruction.request:${instructionId}`;
}
