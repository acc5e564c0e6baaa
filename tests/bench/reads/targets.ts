/** What a run says of the targets of reads and commands. */
import type { Target } from '../targets.ts';
import { grown, growthName } from './growth.ts';
import type { Report } from './report.ts';

export function readsTargets({ results, commands }: Pick<Report, 'results' | 'commands'>): Target[] {
  const speed = (contest: string, arm: string) => results.get(contest)?.get(arm)?.perSecond;
  const ratio = (contest: string, arm: string, to: string) => {
    const [own, other] = [speed(contest, arm), speed(contest, to)];
    return own === undefined || other === undefined ? undefined : own / other;
  };
  const own = (contest: string, to: string) => ratio(contest, 'Open Scrutiny', to);
  return [
    { id: 'P1', what: 'page query, to PostGraphile', least: 2, measured: own('Page', 'PostGraphile') },
    { id: 'P1', what: 'page query, to Yoga with dataloaders', least: 3, measured: own('Page', 'Yoga with dataloaders') },
    { id: 'P1', what: 'page query, to SQL to JSON by hand', least: 0.6, measured: own('Page', 'SQL to JSON by hand') },
    {
      id: 'P2',
      what: 'page again by GET, to node:http',
      least: 0.6,
      measured: ratio('Repeated', 'by GET', 'constant node:http'),
    },
    {
      id: 'P2',
      what: 'page again by POST, to node:http',
      least: 0.6,
      measured: ratio('Repeated', 'by POST', 'constant node:http'),
    },
    { id: 'P2', what: 'page not modified, to node:http', least: 0.6, measured: ratio('Repeated', '304', 'constant 304') },
    { id: 'P3', what: 'calendar, to PostGraphile', least: 2, measured: own('Calendar', 'PostGraphile') },
    { id: 'P3', what: 'search page, to PostGraphile', least: 2, measured: own('Search', 'PostGraphile') },
    { id: 'P3', what: 'recommendation list, to PostGraphile', least: 2, measured: own('Ledger', 'PostGraphile') },
    { id: 'P4', what: 'page as staff, to page as the public', least: 0.7, measured: ratio('Staff', 'as staff', 'as the public') },
    {
      id: 'P5',
      what: 'a command, to the INSERTs of its rows',
      least: 0.5,
      measured: commands ? commands.commands / commands.allRows : undefined,
    },
    ...grown.map((name) => ({
      ...{ id: 'P7', what: `${growthName(name)}, to a tenth of the rows`, least: 0.9 },
      measured: ratio(growthName(name), 'all rows', 'a tenth of the rows'),
    })),
  ];
}
