/** Addresses of this service that responses contain. `baseUrl` is the origin to which the request was sent. */

export function calendarAddress(baseUrl: string, council: string, panel?: string, municipalYear?: string): string {
  // The slash in a year's label, e.g. 2023/24, would begin a new segment of the path.
  const parts = [council, panel, municipalYear?.replaceAll('/', '-')].filter((part) => part !== undefined);
  return `${baseUrl}/calendars/${parts.map(encodeURIComponent).join('/')}.ics`;
}
