/** The operations that the operator has registered. The operator knows what they cost, so the limits of one operation do not hold for them. */
import { type DocumentNode, parse } from 'graphql';

export interface RegisteredOperation {
  /** As clients send it: any text, usually a hash. */
  id: string;
  text: string;
  document: DocumentNode;
}

const registered = new WeakSet<DocumentNode>();

/** Whether a document, as it was parsed for a request, is of a registered operation. Known from the parse on, on all transports. */
export function isRegistered(document: DocumentNode): boolean {
  return registered.has(document);
}

/** Errors: GraphQLError for a text that is not GraphQL. */
export function registerText(id: string, text: string): RegisteredOperation {
  const document = parse(text);
  registered.add(document);
  return { id, text, document };
}
