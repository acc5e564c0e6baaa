/** The custom scalars. Input is checked strictly; output is not checked again, because the database guarantees its form. */
import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';
import { inCouncilTime } from '../time/council-time.ts';
import { builder } from './builder.ts';

/** As many as browsers and servers are sure to take. */
const urlLengthMax = 2000;
const civilDate = /^\d{4}-\d{2}-\d{2}$/;
/** The driver reads earlier and later years wrongly. */
const hasYearOfFourDigits = /^[1-9]\d{3}-/;
const instantWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const dateAndTime = 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6';

builder.scalarType('DateTime', {
  description: 'Instant with offset, ISO 8601, e.g. `2023-07-20T17:30:00+01:00`.',
  specifiedByURL: dateAndTime,
  serialize: (value) => inCouncilTime(value instanceof Date ? value : new Date(value as string)),
  ...readBy((value) => {
    if (typeof value !== 'string' || !instantWithOffset.test(value)) {
      throw new GraphQLError(
        `A DateTime is a day and time with the offset from UTC, like 2023-07-20T17:30:00+01:00, not ${JSON.stringify(value)}.`,
      );
    }
    const date = new Date(value);
    if (Number.isNaN(date.getTime()) || !isCivilDate(value.slice(0, 10))) {
      throw new GraphQLError(`There is no such day and time: ${JSON.stringify(value)}.`);
    }
    if (!hasYearOfFourDigits.test(date.toISOString())) {
      throw new GraphQLError(`A DateTime is in the years 1000 to 9999, not ${JSON.stringify(value)}.`);
    }
    return date;
  }),
});

builder.scalarType('Date', {
  description: 'Civil date, ISO 8601, e.g. `2023-07-20`.',
  specifiedByURL: dateAndTime,
  serialize: (value) => value,
  ...readBy((value) => {
    if (typeof value !== 'string' || !civilDate.test(value)) {
      throw new GraphQLError(`A Date is a day like 2023-07-20, not ${JSON.stringify(value)}.`);
    }
    if (!isCivilDate(value)) throw new GraphQLError(`There is no such day: ${value}.`);
    return value;
  }),
});

builder.scalarType('URL', {
  description: 'Absolute http, https or webcal address.',
  specifiedByURL: 'https://url.spec.whatwg.org/#absolute-url-string',
  serialize: (value) => value,
  ...readBy((value) => {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url && url.href.length > urlLengthMax) {
      throw new GraphQLError(`This address has ${url.href.length} characters; at most ${urlLengthMax} are allowed.`);
    }
    if (!url || !['http:', 'https:', 'webcal:'].includes(url.protocol)) {
      throw new GraphQLError(`A URL is an absolute http, https or webcal address, not ${JSON.stringify(value)}.`);
    }
    return url.href;
  }),
});

builder.scalarType('Html', {
  description: 'Sanitised HTML: paragraphs, lists, tables, emphasis and links only; safe to place in a page.',
  specifiedByURL: 'https://html.spec.whatwg.org/#serialising-html-fragments',
  serialize: (value) => value,
  ...readBy(asString('Html')),
});

builder.scalarType('EventCursor', {
  description: "Opaque position in one council's event feed. Never build or compare one; use `sequence` to compare.",
  specifiedByURL: 'https://relay.dev/graphql/connections.htm#sec-Cursor',
  serialize: (value) => value,
  ...readBy(asString('EventCursor')),
});

/** How a scalar reads input. `parse` throws a GraphQLError, to which the place is added where the value stands in the document. */
function readBy<T>(parse: (value: unknown) => T) {
  return {
    parseValue: parse,
    parseLiteral: (node: ValueNode) => {
      try {
        return parse(valueFromASTUntyped(node));
      } catch (error) {
        throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: node }) : error;
      }
    },
  };
}

function asString(scalar: string) {
  return (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${scalar} is a string, not ${JSON.stringify(value)}.`);
    return value;
  };
}

function isCivilDate(text: string): boolean {
  // PostgreSQL has no year 0.
  if (!civilDate.test(text) || text < '0001') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
