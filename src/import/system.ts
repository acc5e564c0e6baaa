/** The name under which references to ModernGov's records are kept. */
export const system = 'moderngov';
