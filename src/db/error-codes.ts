/** Whether an error, or what caused it, has one of these codes. Drizzle wraps the errors of the driver, which have PostgreSQL's codes. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (codes.includes((at as { code?: string }).code ?? '')) return true;
  }
  return false;
}
