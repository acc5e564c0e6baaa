/** Something that must not happen, whatever dies. */
export class Discrepancy extends Error {
  override name = 'Discrepancy';
}
