/** The command that is timed: a recommendation is made, with a reference and an idempotency key. */

/** A council's writer. */
export interface Writer {
  councilId: number;
  key: string;
  /** Its id in the API, and in the database. */
  panel: string;
  panelId: string;
}

export interface CommandLoad {
  /** Each in a council of its own, because commands of one council take turns. */
  writers: readonly Writer[];
  /** Distinguishes the references of this run. */
  run: string;
  first: number;
}

const mutation = `mutation Make($input: MakeRecommendationInput!) {
  makeRecommendation(input: $input) { recommendation { id reference status } userErrors { field message } }
}`.replaceAll(/\s+/g, ' ');

/** After all days that the questions ask for, so that these find the same with and without it. */
export const madeOn = '2026-11-02';
export const text = 'That the Cabinet provide quarterly figures on waiting times, with a comparison with statistical neighbours.';
export const title = 'Quarterly figures on waiting times';

export function writerOf(n: number, { writers }: Pick<CommandLoad, 'writers'>): Writer {
  return writers[n % writers.length] as Writer;
}

export function referenceOf(n: number, { run }: Pick<CommandLoad, 'run'>): string {
  return `${run}/${n}`;
}

/** The body of the nth request. */
export function commandBody(n: number, load: CommandLoad): string {
  const reference = referenceOf(n, load);
  const input = {
    panel: writerOf(n, load).panel,
    reference,
    title,
    text,
    kind: 'TO_EXECUTIVE',
    madeOn,
    idempotencyKey: reference,
  };
  return JSON.stringify({ query: mutation, variables: { input } });
}
