/** A fault that stops the process from starting and that the operator can correct. Its message is printed without a stack. */
export class StartupError extends Error {
  override name = 'StartupError';
}
