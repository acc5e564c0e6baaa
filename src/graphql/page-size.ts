/** Records on a page of a connection. */
export const pageSizes = {
  /** Where neither `first` nor `last` is given. */
  default: 20,
  max: 100,
} as const;
