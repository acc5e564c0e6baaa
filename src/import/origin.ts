/** The answer that the records of a transaction are made from. */
import type { Origin } from '../modules/sources/origins.commands.ts';
import type { Source } from './moderngov/source.ts';
import { system } from './system.ts';

export type Subject = Parameters<Source['addressOf']>[0];

/** Names the answer by what the transaction is about, which `id` numbers in ModernGov. It has just been read. */
export function originOf(source: Source, about: Subject, id: string): Origin {
  const titles: Record<Subject, string> = {
    meeting: `ModernGov's answer about meeting ${id}`,
    panel: "ModernGov's list of committees",
    person: "ModernGov's list of councillors",
  };
  return {
    title: titles[about],
    system,
    externalId: `${about} ${id}`,
    url: source.addressOf(about, id),
    retrievedAt: new Date(),
  };
}
