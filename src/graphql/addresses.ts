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

export function panelPath(council: string, panel: string): string {
  return `/${encodeURIComponent(council)}/${encodeURIComponent(panel)}`;
}

/** `number` tells which, where the panel has several meetings on the day. */
export function meetingPath(council: string, panel: string, date: string, number: number | null): string {
  return `${panelPath(council, panel)}/${number === null ? date : `${date}-${number}`}`;
}

/** Of the page of a meeting, which ends with its path. */
export function meetingAddress(baseUrl: string, ...meeting: Parameters<typeof meetingPath>): string {
  return `${baseUrl}/meetings${meetingPath(...meeting)}`;
}

export function feedAddress(baseUrl: string, council: string, panel?: string): string {
  const parts = [council, panel].filter((part) => part !== undefined);
  return `${baseUrl}/feeds/${parts.map(encodeURIComponent).join('/')}.atom`;
}
