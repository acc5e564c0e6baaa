/** A difference that no fault may cause. */
export class Discrepancy extends Error {
  override name = 'Discrepancy';
}
