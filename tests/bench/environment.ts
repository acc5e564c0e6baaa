/** The environment of programs that a benchmark starts: that of this one, with additions. */
export function environment(additions: Record<string, string>): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: programs need the variables of the system, e.g. where to find others
  return { ...process.env, ...additions };
}
