/** A member of staff at work: sends mutations with a key, as a front end does. */
import { v7 as uuidv7 } from 'uuid';
import { documentOf } from '../mutations/cases.ts';
import type { Answer } from '../support/app.ts';

export type Input = Record<string, unknown>;
type Named = { id: string };
/** The records of a payload, of which the ids are selected. */
export type Payload = Record<string, Named & Named[]>;
/** Sends one request of staff. */
export type Send = (document: string, variables: Record<string, unknown>) => Promise<Answer>;

/** Runs a mutation that must succeed, and returns the records of its payload. */
export type Run = (mutation: string, input: Input) => Promise<Payload>;

/** Each mutation has a key of its own, so `send` may send it again. */
export function staffWith(send: Send): Run {
  return async (mutation, input) => {
    const answer = await send(documentOf(mutation), { input: { ...input, idempotencyKey: uuidv7() } });
    const payload = answer.data?.[mutation];
    if (answer.errors || payload.userErrors.length > 0)
      throw new Error(`${mutation} was refused: ${JSON.stringify(answer.errors ?? payload.userErrors)}`);
    return payload;
  };
}
