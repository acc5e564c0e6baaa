/** A TCP line between a client and a server, which can be cut, refused and silenced. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Pair {
  near: Socket;
  far: Socket | undefined;
  isSilent: boolean;
}

export class Line {
  readonly #server: Server;
  readonly #target: () => number | undefined;
  readonly #pairs = new Set<Pair>();
  #state: 'open' | 'refusing' | 'silent' = 'open';

  private constructor(target: () => number | undefined) {
    this.#target = target;
    this.#server = createServer((near) => this.#accept(near));
  }

  /** Opens a line on a free port. `target` gives the port to connect to, for each connection; undefined refuses it. */
  static async open(target: () => number | undefined): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve, reject) => {
      line.#server.once('error', reject);
      line.#server.listen(0, '127.0.0.1', resolve);
    });
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#pairs.size;
  }

  /** Resets all connections. New ones are accepted. */
  cut(): void {
    for (const pair of this.#pairs) this.#end(pair);
  }

  /** Resets all connections, and each new one: the address of a host whose service has stopped. */
  refuse(): void {
    this.#state = 'refusing';
    this.cut();
  }

  /**
   * Keeps all connections but carries nothing more on them, in either direction: they have died without a FIN. New ones are carried, as when a
   * phone changes its network, unless `withNew`: then the address itself is dead.
   */
  silence({ withNew }: { withNew: boolean }): void {
    if (withNew) this.#state = 'silent';
    for (const pair of this.#pairs) {
      pair.isSilent = true;
      for (const socket of [pair.near, pair.far]) socket?.unpipe().pause();
    }
  }

  /** Carries new connections again. Those that were silenced are reset. */
  restore(): void {
    this.#state = 'open';
    for (const pair of this.#pairs) if (pair.isSilent) this.#end(pair);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(near: Socket): void {
    const port = this.#target();
    if (this.#state === 'refusing' || port === undefined) {
      near.on('error', () => {});
      near.resetAndDestroy();
      return;
    }
    const isSilent = this.#state === 'silent';
    const pair: Pair = { near, far: isSilent ? undefined : connect(port, '127.0.0.1'), isSilent };
    this.#pairs.add(pair);
    for (const socket of [pair.near, pair.far]) {
      // A silenced line hides the end of either side from the other.
      socket?.on('error', () => {}).on('close', () => pair.isSilent || this.#end(pair));
    }
    if (pair.far) near.pipe(pair.far).pipe(near);
  }

  #end(pair: Pair): void {
    if (!this.#pairs.delete(pair)) return;
    pair.near.resetAndDestroy();
    pair.far?.resetAndDestroy();
  }
}
