/** The answers that are kept, by their meaning, and the meanings of requests by their text. Bounded in bytes; the least recently used go first. */
import { LRUCache } from 'lru-cache';
import type { Freshness } from '../../events/freshness.ts';
import type { Answer, Standing } from './answer.ts';

/** Bytes of what JavaScript keeps for an entry, beside its texts. */
const overhead = 1024;

export class AnswerStore {
  readonly #freshness: Freshness;
  readonly #answers: LRUCache<string, { answer: Answer }>;
  /** Saves parsing a request that came before. */
  readonly #meanings: LRUCache<string, string>;

  constructor(freshness: Freshness, maxBytes: number) {
    this.#freshness = freshness;
    this.#answers = new LRUCache({ maxSize: Math.ceil((maxBytes * 7) / 8), maxEntrySize: Math.ceil(maxBytes / 16) });
    this.#meanings = new LRUCache({ maxSize: Math.ceil(maxBytes / 8), maxEntrySize: Math.ceil(maxBytes / 64) });
  }

  get size(): { answers: number; bytes: number } {
    return { answers: this.#answers.size, bytes: this.#answers.calculatedSize + this.#meanings.calculatedSize };
  }

  /** The answer to a request with this text, if it stands. */
  byText(text: string): Answer | undefined {
    const meaning = this.#meanings.get(text);
    return meaning === undefined ? undefined : this.byMeaning(meaning);
  }

  byMeaning(meaning: string): Answer | undefined {
    const answer = this.#answers.get(meaning)?.answer;
    if (!answer || this.stands(answer.standing)) return answer;
    this.#answers.delete(meaning);
    return undefined;
  }

  stands({ councilIds, since, until }: Standing): boolean {
    return this.#freshness.stands(councilIds, since) && Date.now() < until;
  }

  keep(meaning: string, answer: Answer): void {
    // A new object, because the cache measures an object once.
    this.#answers.set(meaning, { answer }, { size: answer.bytes + sizeOf(meaning) });
    answer.onGrown = () => {
      if (this.#answers.peek(meaning)?.answer === answer) this.keep(meaning, answer);
    };
  }

  noteText(text: string, meaning: string): void {
    this.#meanings.set(text, meaning, { size: sizeOf(text) + sizeOf(meaning) });
  }

  clear(): void {
    this.#answers.clear();
    this.#meanings.clear();
  }
}

/** JavaScript keeps a text in up to two bytes a character. */
function sizeOf(text: string): number {
  return text.length * 2 + overhead;
}
