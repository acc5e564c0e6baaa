/** The terms for the reuse of a council's records, as the council states them. */
export interface StatedTerms {
  name: string;
  url: string;
  attribution?: string | null | undefined;
}

/** In words. That none are stated is no leave to use the records. */
export function termsInWords(licence: StatedTerms | null): string {
  if (!licence) return 'The council has stated no terms for the reuse of its records here.';
  const { name, url, attribution } = licence;
  return `${name}, ${url}.${attribution ? ` Name the source as: ${attribution}` : ''}`;
}
