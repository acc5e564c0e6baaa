import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();
const data = await read(
  app,
  `{ council(slug: "southampton") { publicNotices { kind title text html panel { slug } meeting { date } effectiveFrom effectiveTo } }
     panel(council: "southampton", slug: "children-and-families") { publicNotices { title meeting { date publicNotices { title } } } } }`,
);
const notices: { kind: string; title: string; text: string; html: string }[] = data.council.publicNotices;
const textOf = (kind: string) => notices.find((notice) => notice.kind === kind)?.text;

test('ten notices in printed order, of the panel and the meeting whose agenda pack prints them; since when is not recorded', () => {
  const printed = [
    ['PUBLIC_REPRESENTATIONS', 'Public Representations'],
    ['ACCESS', 'Access'],
    ['MOBILE_TELEPHONES', 'MOBILE TELEPHONES'],
    ['BUSINESS', 'Business to be Discussed'],
    ['RECORDING_AND_SOCIAL_MEDIA', 'Use of Social Media'],
    ['PROCEDURE_RULES', 'Rules of Procedure'],
    ['SMOKING', 'Smoking policy'],
    ['FIRE_PROCEDURE', 'Fire Procedure'],
    ['DISCLOSURE_OF_INTERESTS', 'DISCLOSURE OF INTERESTS'],
    ['PRINCIPLES_OF_DECISION_MAKING', 'Principles of Decision Making'],
  ];
  expect(notices).toEqual(
    printed.map(([kind, title]) => ({
      kind,
      title,
      text: expect.any(String),
      html: expect.any(String),
      panel: { slug: 'children-and-families' },
      meeting: { date: '2023-07-20' },
      effectiveFrom: null,
      effectiveTo: null,
    })),
  );
  const titles = printed.map(([, title]) => ({ title }));
  const meeting = { date: '2023-07-20', publicNotices: titles };
  expect(data.panel.publicNotices).toEqual(titles.map((notice) => ({ ...notice, meeting })));
});

test('other panels and meetings of the council have none', async () => {
  const { council } = await read(
    app,
    `{ council(slug: "southampton") { panels { nodes { slug publicNotices { id } meetings(first: 100) { nodes { date publicNotices { id } } } } } } }`,
  );
  interface Panel {
    slug: string;
    publicNotices: unknown[];
    meetings: { nodes: { date: string | null; publicNotices: unknown[] }[] };
  }
  const panels: Panel[] = council.panels.nodes;
  expect(panels.filter(({ publicNotices }) => publicNotices.length > 0).map(({ slug }) => slug)).toEqual([
    'children-and-families',
  ]);
  const meetings = panels.flatMap((panel) => panel.meetings.nodes);
  expect(meetings.filter(({ publicNotices }) => publicNotices.length > 0).map(({ date }) => date)).toEqual(['2023-07-20']);
  expect(meetings.length).toBeGreaterThan(1);
});

test.each([
  [
    'PUBLIC_REPRESENTATIONS',
    'At the discretion of the Chair, members of the public may address the meeting on any report included on the agenda in which they have a relevant interest. Any member of the public wishing to address the meeting should advise the Democratic Support Officer (DSO) whose contact details are on the front sheet of the agenda.',
  ],
  [
    'ACCESS',
    'access is available for the disabled. Please contact the Democratic Support Officer who will help to make any necessary arrangements.',
  ],
  ['MOBILE_TELEPHONES', 'Please switch your mobile telephones or other IT to silent whilst in the meeting.'],
  ['BUSINESS', 'Only those items listed on the attached agenda may be considered at this meeting.'],
  [
    'RECORDING_AND_SOCIAL_MEDIA',
    "The Council supports the video or audio recording of meetings open to the public, for either live or subsequent broadcast. However, if, in the Chair's opinion, a person filming or recording a meeting or taking photographs is interrupting proceedings or causing a disturbance, under the Council's Standing Orders the person can be ordered to stop their activity, or to leave the meeting. By entering the meeting room you are consenting to being recorded and to the use of those images and recordings for broadcasting and or/training purposes. The meeting may be recorded by the press or members of the public. Any person or organisation filming, recording or broadcasting any meeting of the Council is responsible for any claims or other liability resulting from them doing so. Details of the Council's Guidance on the recording of meetings is available on the Council's website.",
  ],
  [
    'PROCEDURE_RULES',
    'The meeting is governed by the Council Procedure Rules and the Overview and Scrutiny Procedure Rules as set out in Part 4 of the Constitution.',
  ],
  ['SMOKING', 'the Council operates a no-smoking policy in all civic buildings.'],
  [
    'FIRE_PROCEDURE',
    'in the event of a fire or other emergency a continuous alarm will sound, and you will be advised by Council officers what action to take',
  ],
])('%s word for word, and the same in HTML', (kind, text) => {
  const notice = notices.find((candidate) => candidate.kind === kind);
  expect(notice?.text).toBe(text);
  expect(notice?.html).toBe(`<p>${text}</p>`);
});

test('disclosure of interests: every heading, with its list', () => {
  const text = textOf('DISCLOSURE_OF_INTERESTS') ?? '';
  expect(text.split('\n\n').filter((paragraph) => paragraph.length < 40)).toEqual([
    'DISCLOSABLE PECUNIARY INTERESTS',
    'Other Interests',
  ]);
  expect(text.match(/^- \((\w+)\)/gm)).toEqual(['- (i)', '- (ii)', '- (iii)', '- (iv)', '- (v)', '- (vi)', '- (vii)']);
  expect(text.match(/^ {2}- \w\)/gm)).toEqual(['  - a)', '  - b)']);
  expect(text).toContain(
    'both the existence and nature of any “Disclosable Pecuniary Interest” or “Other Interest” they may have in relation to matters for consideration on this Agenda.',
  );
  expect(text).toContain(
    'the total nominal value of the securities exceeds £25,000 or one hundredth of the total issued share capital',
  );
  expect(text.split('\n\n').slice(-4)).toEqual([
    'Any body to which they have been appointed or nominated by Southampton City Council',
    'Any public authority or body exercising functions of a public nature',
    'Any body directed to charitable purposes',
    'Any body whose principal purpose includes the influence of public opinion or policy',
  ]);
});

test('the principles of decision making word for word', () => {
  expect(
    textOf('PRINCIPLES_OF_DECISION_MAKING'),
  ).toBe(`All decisions of the Council will be made in accordance with the following principles:-

- proportionality (i.e. the action must be proportionate to the desired outcome);
- due consultation and the taking of professional advice from officers;
- respect for human rights;
- a presumption in favour of openness, accountability, and transparency;
- setting out what options have been considered;
- setting out reasons for the decision; and
- clarity of aims and desired outcomes.

In exercising discretion, the decision maker must:

- understand the law that regulates the decision making power and gives effect to it. The decision-maker must direct itself properly in law;
- take into account all relevant matters (those matters which the law requires the authority as a matter of legal obligation to take into account);
- leave out of account irrelevant considerations;
- act for a proper purpose, exercising its powers for the public good;
- not reach a decision which no authority acting reasonably could reach, (also known as the "rationality" or "taking leave of your senses" principle);
- comply with the rule that local government finance is to be conducted on an annual basis. Save to the extent authorised by Parliament, 'live now, pay later' and forward funding are unlawful; and
- act with procedural propriety in accordance with the rules of fairness.`);
});
