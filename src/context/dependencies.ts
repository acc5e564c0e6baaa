/** What an answer was read from: it stands until one of these councils changes, or until its time is over. */

export class Dependencies {
  readonly councils = new Set<number>();
  /** Whether it was read from a list of all councils, or from a record that some council may add. */
  isOnAll = false;
  /** The instant from which the same reads give another answer although nothing was written, in milliseconds since 1970. */
  until = Number.POSITIVE_INFINITY;

  /**
   * Notes a read with a loader. A key is the number of a council, or has one; any other, such as a slug, depends on the council of the row that it
   * finds.
   */
  noteLoad(key: unknown, found: Promise<unknown>): void {
    const councilId = councilOf(key);
    if (councilId !== undefined) this.councils.add(councilId);
    else found.then((row) => this.#noteRow(row), ignore);
  }

  #noteRow(row: unknown): void {
    const councilId = councilOfRow(row);
    if (councilId === undefined) this.isOnAll = true;
    else this.councils.add(councilId);
  }

  noteInstant(instant: Date): void {
    this.until = Math.min(this.until, instant.getTime());
  }
}

/** The number of the council that a loader's key names. */
export function councilOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null ? (value as { councilId?: number }).councilId : undefined;
}

/** The number of the council that a row is of; a council's own row has it as `id`. Undefined where no row was found. */
export function councilOfRow(row: unknown): number | undefined {
  return councilOf(row) ?? councilOf((row as { id?: unknown } | null)?.id);
}

/** A failed read fails the answer. */
function ignore(): void {}
