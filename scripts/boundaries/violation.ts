export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}
