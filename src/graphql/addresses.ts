/** Addresses of this service that answers carry. `baseUrl` is where the request came to. */

export function calendarAddress(baseUrl: string, council: string, panel?: string, municipalYear?: string): string {
  // A slash in a year's label would be a step in the address.
  const parts = [council, panel, municipalYear?.replaceAll('/', '-')].filter((part) => part !== undefined);
  return `${baseUrl}/calendars/${parts.map(encodeURIComponent).join('/')}.ics`;
}
