/** Dates and times in the councils' time zone, Europe/London. */

const londonClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });
/** Offset in hours by the hour since 1970: it changes only on a whole hour, and formatting every instant would be slow. */
const offsets = new Map<number, number>();

const hourMs = 3_600_000;

/** An instant with the offset of the councils' time zone, e.g. `2023-07-20T17:30:00+01:00`. */
export function inCouncilTime(instant: Date): string {
  const offset = offsetAt(instant);
  const local = new Date(instant.getTime() + offset * hourMs).toISOString();
  return `${local.replace(/\.000Z$|Z$/, '')}+0${offset}:00`;
}

/** The instant of a day and a time (`HH:MM`) in the councils' time zone. In the hour that occurs twice when clocks go back, the first. */
export function atCouncilTime(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  return new Date(asUtc.getTime() - offsetAt(new Date(asUtc.getTime() - hourMs)) * hourMs);
}

/** In hours. */
function offsetAt(instant: Date): number {
  const hour = Math.floor(instant.getTime() / hourMs);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const name = londonClock.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
    offset = name === 'GMT+01:00' ? 1 : 0;
    if (offsets.size > 10_000) offsets.clear();
    offsets.set(hour, offset);
  }
  return offset;
}

/** Today's date in the councils' time zone, e.g. `2023-07-20`. */
export function todayInCouncilTime(now = new Date()): string {
  return inCouncilTime(now).slice(0, 10);
}

/** The instant, in milliseconds since 1970, at which the day in the councils' time zone ends. */
export function endOfCouncilDay(now = new Date()): number {
  return startOfCouncilDay(new Date(Date.parse(todayInCouncilTime(now)) + 24 * hourMs).toISOString().slice(0, 10));
}

/** The instant, in milliseconds since 1970, at which a civil date begins in the councils' time zone. */
export function startOfCouncilDay(day: string): number {
  const midnight = Date.parse(day);
  // The clocks change at 01:00 UTC, so the offset at midnight there is that at midnight UTC.
  return midnight - offsetAt(new Date(midnight)) * hourMs;
}

/** The civil date before another. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
