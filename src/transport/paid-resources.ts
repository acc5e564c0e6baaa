/**
 * Calendars, feeds, pages of meetings and the catalogue are paid for from the budget of queries: they read as much, and anyone may ask. Exports have
 * prices of their own.
 */
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { CostLimits, Sender } from './limits/cost-limits.ts';
import { failed } from './resource.ts';

/** Points for each. */
const charge = 500;

const address = /^\/(calendars|feeds|meetings)\/|^\/catalogue\.jsonld$/;

export function usePaidResources(costs: CostLimits, maskError: (error: unknown) => GraphQLError): Plugin {
  return {
    onRequest: ({ request, url, serverContext, fetchAPI, endResponse }) => {
      if (!address.test(url.pathname)) return;
      try {
        costs.charge(costs.senderOf({ ...(serverContext as Pick<Sender, 'req'>), request }), charge, true);
      } catch (error) {
        endResponse(failed(fetchAPI, maskError(error)));
      }
    },
  };
}
