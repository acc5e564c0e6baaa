/** Events of webhooks, in the staff feed only. */
import type { WebhookChangeValue } from './webhooks.rules.ts';

declare module '../../events/catalogue.ts' {
  interface EventFacts {
    /** The host alone, because the whole address may contain a token of the receiver. */
    WEBHOOK_CHANGED: { host: string; change: WebhookChangeValue };
  }
}
