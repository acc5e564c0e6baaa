/** Addresses of this service that responses contain. `baseUrl` is the origin of PUBLIC_URL, or else that to which the request was sent. */

export function calendarAddress(baseUrl: string, council: string, panel?: string, municipalYear?: string): string {
  // The slash in a year's label, e.g. 2023/24, would begin a new segment of the path.
  const parts = [council, panel, municipalYear?.replaceAll('/', '-')].filter((part) => part !== undefined);
  return `${baseUrl}/calendars/${parts.map(encodeURIComponent).join('/')}.ics`;
}

/** `file` is absent for the list of a council's exports. */
export function exportAddress(baseUrl: string, council: string, file?: string): string {
  return [`${baseUrl}/exports`, council, file].filter((part) => part !== undefined).join('/');
}

/** `number` tells which, where the panel has several meetings on the day. */
export function meetingAddress(baseUrl: string, council: string, panel: string, date: string, number: number | null): string {
  const day = number === null ? date : `${date}-${number}`;
  return `${baseUrl}/meetings/${[council, panel, day].map(encodeURIComponent).join('/')}`;
}

export function feedAddress(baseUrl: string, council: string, panel?: string): string {
  const parts = [council, panel].filter((part) => part !== undefined);
  return `${baseUrl}/feeds/${parts.map(encodeURIComponent).join('/')}.atom`;
}
