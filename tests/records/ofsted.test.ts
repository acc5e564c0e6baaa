/** The question "what did Ofsted say?", asked of the records of both councils. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

test('what Ofsted said: every remark, with the item and the passage that record it', async () => {
  const source = 'source { agendaItem { title meeting { date } } minuteEntry { text } document { title } placeAsRecorded }';
  const ofsted = async (council: string) => {
    const reviews = `reviews(filter: { conductedBy: "Ofsted" }) { nodes { title durationAsRecorded findings { text ${source} } } }`;
    const data = await read(app, `query Q($council: String!) { council(slug: $council) { ${reviews} } }`, { council });
    return data.council.reviews.nodes as { title: string; durationAsRecorded: string | null; findings: Finding[] }[];
  };
  interface Finding {
    text: string;
    source: { minuteEntry: { text: string } | null; placeAsRecorded: string | null };
  }
  const southampton = (await ofsted('southampton')).filter(({ findings }) => findings.length > 0);
  const minuted = (text: string, title: string, date: string | null, entry: string) => ({
    text,
    source: {
      agendaItem: { title, meeting: { date } },
      minuteEntry: { text: expect.stringContaining(entry) },
      document: null,
      placeAsRecorded: null,
    },
  });
  const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
  expect(southampton.toSorted(byTitle)).toEqual([
    {
      title: "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
      durationAsRecorded: 'over 3 weeks',
      findings: [
        {
          text: 'Ofsted noted excellent examples of direct work and impact of visits to children and families on Child In Need and Child protection plans.',
          source: {
            agendaItem: { title: 'CHILDREN AND LEARNING - PERFORMANCE', meeting: { date: '2023-07-20' } },
            minuteEntry: null,
            document: { title: 'Summary of performance and commentary – July 2023' },
            placeAsRecorded: 'Performance - Visits to create change',
          },
        },
      ],
    },
    {
      title: 'Ofsted’s judgement of the MASH',
      durationAsRecorded: null,
      findings: [
        minuted(
          'MASH was judged by Ofsted to be a stable front door.',
          'Serious Case Review - Clare',
          '2020-12-03',
          'Recommendation 1 – MASH was judged by Ofsted to be a stable front door.',
        ),
      ],
    },
    {
      title: 'Ofsted’s reference to the sufficiency of placements',
      durationAsRecorded: null,
      findings: [
        minuted(
          'Ofsted had referenced that the service was not keeping up with demand',
          'The sufficiency of accommodation for looked after children',
          null,
          'The placement market was challenged nationally, however Ofsted had referenced that',
        ),
      ],
    },
  ]);
  const middlesbrough = await ofsted('middlesbrough');
  expect(middlesbrough.map(({ title, findings }) => [title, findings.length])).toEqual([
    ['second Ofsted Monitoring Visit since the full inspection in 2019', 16],
    ['full inspection in 2019', 2],
  ]);
  for (const { findings } of middlesbrough) {
    for (const { text, source: of } of findings) expect(of.minuteEntry?.text).toContain(text);
  }
});
