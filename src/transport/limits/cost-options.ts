/** The limits of what requests may cost, in points; COST in the description of the schema says what has how many. */
import type { DocumentLimits } from './document-limits.ts';

export interface CostOptions {
  /** Words, names and marks in a document. */
  tokensMax: number;
  documents: DocumentLimits;
  /** Levels to which the values of variables are nested. */
  variablesDepthMax: number;
  /** The cost of one operation. */
  operationMax: number;
  /** Seconds in which an empty budget becomes full. */
  windowSeconds: number;
  /** The budget of all clients without a credential at one address, e.g. of the phones in a council chamber. */
  perMinute: number;
  /** The budget of an API key or a signed-in person. */
  perMinuteWithCredential: number;
  /** The sum for one event of a council of all subscriptions to that council that a client has open; those that are alike count once. */
  openSubscriptionsMax: number;
  /** Operations from one address that wait for their turn. */
  waitingMax: number;
  /** Clients whose budgets are remembered; the one that was longest away is forgotten first. */
  clientsMax: number;
}

export const costsByDefault: CostOptions = {
  tokensMax: 2000,
  documents: { depth: 20, aliases: 50, duplicates: 200, fragments: 100 },
  variablesDepthMax: 20,
  operationMax: 10_000,
  windowSeconds: 10,
  perMinute: 600_000,
  perMinuteWithCredential: 1_200_000,
  openSubscriptionsMax: 2000,
  waitingMax: 1000,
  clientsMax: 50_000,
};
