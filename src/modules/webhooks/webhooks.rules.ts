/** The words of webhooks, each with the description that the GraphQL enum prints. */
import type { webhookFailure, webhookPause } from './webhooks.table.ts';

export type WebhookFailureValue = (typeof webhookFailure.enumValues)[number];
export type WebhookPauseValue = (typeof webhookPause.enumValues)[number];

/** Why a delivery failed. It never quotes what the receiver answered. */
export const webhookFailures: Record<WebhookFailureValue, string> = {
  NAME_NOT_RESOLVED: 'The name of the receiver leads to no address.',
  PRIVATE_ADDRESS: 'The name of the receiver leads to an address of a private network, which is refused.',
  CONNECTION_REFUSED: 'Nothing listens at the address.',
  CERTIFICATE: "The receiver's certificate is not valid for its name.",
  CONNECTION_FAILED: 'The connection failed or ended before an answer.',
  TIMEOUT: 'The receiver did not answer in time.',
  REDIRECT: 'The receiver answered with a redirect, which is not followed. Register the address to which it leads.',
  GONE: 'The receiver answered 410: it wants no more deliveries.',
  STATUS: 'The receiver answered with a status other than 2xx.',
};

export const webhookPauses: Record<WebhookPauseValue, string> = {
  BY_COMMAND: 'Staff or a program of the council paused it.',
  FAILURES: 'Too many deliveries failed in a row.',
  GONE: 'The receiver answered 410 Gone.',
};

export const webhookChanges = {
  REGISTERED: 'It was registered.',
  UPDATED: 'Its address or its types of event changed.',
  TESTED: 'A test delivery was asked for.',
  PAUSED: 'It was paused: by the actor of the event, or after failures if the event has no actor.',
  RESUMED: 'It was resumed.',
  REMOVED: 'It was removed.',
} as const;

export type WebhookChangeValue = keyof typeof webhookChanges;

/** Failures in a row after which deliveries pause. */
export const failuresMax = 20;
