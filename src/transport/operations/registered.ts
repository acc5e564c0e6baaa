/** The operations that the operator has registered. They were looked at before, so limits on what one operation may cost do not hold for them. */
import type { DocumentNode } from 'graphql';

const registered = new WeakSet<DocumentNode>();

/** Whether a document, as it was parsed for this request, is a registered one. Known from the parse on, on all transports. */
export function isRegistered(document: DocumentNode): boolean {
  return registered.has(document);
}

export function register(document: DocumentNode): void {
  registered.add(document);
}
