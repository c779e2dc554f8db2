export function diagnose(page: unknown): object {
  return [page];
}
