/** Figures of a benchmark, and the clock that all its processes share. */

/** The largest of many differences, because an interruption between the two readings makes one too small. */
const offset = Math.max(...Array.from({ length: 1000 }, () => Number(process.hrtime.bigint()) / 1e6 - performance.now()));

/** Milliseconds of the machine's monotonic clock, which is the same in every process. */
export function machineMs(): number {
  return offset + performance.now();
}

/** The value below which a share of the values lies. */
export function quantile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: Iterable<number>): number {
  return quantile(values, 0.5);
}

/** A table in columns; the first column is words, the others are set to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return `${rows.map(line).join('\n')}\n`;
}
