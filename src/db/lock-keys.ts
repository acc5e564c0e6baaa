/** Keys of PostgreSQL's advisory locks that processes take, each for one purpose. The same in every process; arbitrary otherwise. */
export const lockKeys = {
  /** Migration and the first load: one process at a time. */
  setup: 7_262_019,
  /** Use of the embedded PostgreSQL: shared by all processes, so that the last one stops it. */
  embeddedUse: 7_262_020,
  /** Delivery of webhooks: one process at a time. */
  webhooks: 7_262_022,
  /** With the number of a council, the import of its records: one process at a time. */
  imports: 7_262_023,
} as const;
