/** Persisted operations in Yoga: over HTTP, server-sent events and WebSockets, which resolve their parameters themselves. */
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../../graphql/errors.ts';
import type { Operations } from './operations.ts';

export function useOperations(operations: Operations): Plugin<{ socketAuthorization?: string | null }> {
  return {
    onParams: ({ params, setParams }) => setParams(operations.resolve(params)),
    onParse: ({ params: { source }, context: { request, socketAuthorization }, setParsedDocument }) => {
      const document = operations.registered(String(source));
      if (document) return setParsedDocument(document);
      if (operations.unregistered === 'allowed') return;
      // A credential that is not valid is refused later, when the context is made.
      const hasCredential = socketAuthorization || request.headers.get('authorization');
      if (operations.unregistered === 'credential' && hasCredential) return;
      throw unregistered(operations.unregistered);
    },
    onValidate:
      ({ context: { params } }) =>
      ({ valid }) => {
        if (valid) operations.remember(params);
      },
  };
}

function unregistered(who: 'credential' | 'refused') {
  const message =
    who === 'credential'
      ? 'Without a credential, this service runs registered operations only. Send the id of one as `documentId`, or `Authorization: Bearer <API key or access token>`.'
      : 'This service runs registered operations only. Send the id of one as `documentId`.';
  return apiError('FORBIDDEN', message, { extensions: { http: { status: 403 } } });
}
