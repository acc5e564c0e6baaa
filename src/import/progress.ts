/** How far an import has got: a bar on a terminal, a line now and then in a log. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  show(done: number, total: number, meeting: string): void;
  end(): void;
}

/** Meetings between two lines of a log. */
const linesApart = 25;

export function showProgress(out: NodeJS.WriteStream): Progress {
  return out.isTTY ? barOn(out) : linesOn(out);
}

function barOn(stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    ...{ stream, hideCursor: true, clearOnComplete: true },
    format: 'Meetings {bar} {value} of {total}, {eta_formatted} left  {meeting}',
  });
  let isBegun = false;
  return {
    show: (done, total, meeting) => {
      if (isBegun) bar.update(done, { meeting });
      else bar.start(total, done, { meeting });
      isBegun = true;
    },
    end: () => {
      if (isBegun) bar.stop();
    },
  };
}

function linesOn(out: NodeJS.WritableStream): Progress {
  return {
    show: (done, total) => {
      if (done % linesApart === 0 || done === total) out.write(`${done} of ${total} meetings\n`);
    },
    end: () => {},
  };
}
