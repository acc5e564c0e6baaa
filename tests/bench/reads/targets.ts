/** The targets, and whether this run met them. */
import { table } from '../numbers.ts';
import type { Report } from './report.ts';

interface Target {
  id: string;
  what: string;
  least: number;
  measured: number | undefined;
}

export function targetsTable({ results, commands }: Report): string {
  const speed = (contest: string, arm: string) => results.get(contest)?.get(arm)?.perSecond;
  const ratio = (contest: string, arm: string, to: string) => {
    const [own, other] = [speed(contest, arm), speed(contest, to)];
    return own === undefined || other === undefined ? undefined : own / other;
  };
  const own = (contest: string, to: string) => ratio(contest, 'Open Scrutiny', to);
  const targets: Target[] = [
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
  ];
  const rows = targets.map(({ id, what, least, measured }) => [
    `${id} ${what}`,
    `at least ${least}`,
    measured?.toFixed(2) ?? 'not measured',
    measured === undefined ? '' : measured >= least ? 'met' : 'missed',
  ]);
  return `targets\n${table([['', 'target', 'measured', ''], ...rows])}`;
}
