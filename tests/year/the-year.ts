/** A council's year, as democratic services staff play it through the API: from an empty council to a plan update. */
import { type Setting, words, type Year } from './setting.ts';
import type { Run } from './staff.ts';

export async function playYear({ run, council, slug, day, after }: Setting): Promise<Year> {
  const id = (payload: Awaited<ReturnType<Run>>, field: string): string => payload[field]?.id ?? '';
  const made = async (mutation: string, field: string, input: Record<string, unknown>) => id(await run(mutation, input), field);
  const at = (date: string, time = '17:30') => `${date}T${time}:00+00:00`;

  const panel = await made('createPanel', 'panel', {
    council,
    slug,
    kind: 'SCRUTINY_PANEL',
    details: {
      name: 'Children and Families Scrutiny Panel',
      roleStatement: 'Scrutinises services for children.',
      quorum: 3,
      contacts: [{ purpose: 'DEMOCRATIC_SUPPORT', title: 'Democratic Support Officer', names: ['P Wood'] }],
    },
  });
  await after('panel', { panel });

  const people: string[] = [];
  for (const [displayName, role] of [
    ['Councillor A Lee', 'CHAIR'],
    ['Councillor B Khan', 'VICE_CHAIR'],
    ['Councillor C Webb', 'MEMBER'],
  ] as const) {
    const person = await made('createPerson', 'person', { council, details: { displayName, honorific: 'Councillor' } });
    const seat = await made('createSeat', 'seat', { panel, kind: 'COUNCILLOR', votingRights: 'FULL' });
    await run('appointMember', { seat, person, role, startsOn: day(-200) });
    people.push(person);
  }
  const [chair = '', member = '', third = ''] = people;
  await after('members', { panel, chair, member });

  await run('publishTermsOfReference', {
    panel,
    effectiveFrom: day(-200),
    clauses: [
      { label: '1', text: 'To scrutinise services for children.' },
      { label: '2', text: 'To monitor the improvement plan.' },
    ],
  });
  await after('terms of reference', { panel });

  const dates = [day(-7), day(0), day(60), day(120)];
  const { meetings } = await run('createMeetings', {
    panel,
    kind: 'ORDINARY',
    isConfirmed: true,
    dates: dates.map((date) => ({ startsAt: at(date) })),
    venue: { name: 'Civic Centre', room: 'Committee Room 1' },
  });
  const [first = '', second = '', , last = ''] = (meetings ?? []).map((meeting) => meeting.id);
  await run('cancelMeeting', { meeting: last, reason: 'Too little business' });
  await after('schedule', { panel, first, second });

  let previous: string | null = null;
  const item = async (meeting: string, details: Record<string, unknown>, more: Record<string, unknown> = {}) => {
    previous = await made('addAgendaItem', 'agendaItem', { meeting, after: previous, details, ...more });
    return previous;
  };
  await item(first, { title: 'Apologies', kind: 'APOLOGIES', agendaNumber: '1' });
  const statement = await item(first, { title: words.draft, kind: 'GUEST_SPEAKER', agendaNumber: '2' });
  const motion = await item(first, { title: 'Exclusion of press and public', kind: 'EXCLUSION_MOTION', agendaNumber: '3' });
  const exemptItem = await item(
    first,
    { title: 'Placements', kind: 'REPORT', agendaNumber: '4' },
    {
      restriction: {
        level: 'EXEMPT',
        scheme: 'SCHEDULE_12A_ENGLAND',
        paragraphs: ['3'],
        groundAsRecorded: 'Paragraph 3 of Schedule 12A',
      },
    },
  );
  await run('updateAgendaItem', { id: motion, patch: { excludesItems: [exemptItem] } });
  const speaker = await made('inviteGuestSpeaker', 'appearance', {
    meeting: first,
    agendaItem: statement,
    name: 'Dr J Marsh',
    organisation: 'Foster Families Together',
    topic: 'What carers need',
  });
  await run('respondToInvitation', { appearance: speaker, isAccepted: true });
  const paper = await made('attachDocument', 'document', {
    owner: { agendaItem: exemptItem },
    url: 'https://council.example/papers/placements.pdf',
    title: words.exempt,
    kind: 'REPORT',
    restriction: {
      level: 'EXEMPT',
      scheme: 'SCHEDULE_12A_ENGLAND',
      paragraphs: ['3'],
      groundAsRecorded: 'Paragraph 3 of Schedule 12A',
      withholdTitle: true,
    },
  });
  const agenda = { panel, first, second, statement, motion, exemptItem, speaker, paper };
  await after('draft agenda', agenda);
  await run('publishAgenda', { meeting: first, publishedOn: day(-16) });
  await after('published agenda', agenda);

  await run('startMeeting', { meeting: first });
  await run('openAgendaItem', { agendaItem: statement });
  await after('in public session', agenda);
  await run('closeAgendaItem', { agendaItem: statement });
  await run('openAgendaItem', { agendaItem: motion });
  const exclusion = await made('recordResolution', 'resolution', {
    agendaItem: motion,
    details: {
      kind: 'EXCLUSION',
      outcome: 'CARRIED',
      textAsRecorded: 'RESOLVED that press and public be excluded from item 4.',
      proposer: chair,
      seconder: member,
    },
  });
  await run('closeAgendaItem', { agendaItem: motion });
  await run('enterPrivateSession', { meeting: first, resolution: exclusion });
  await run('openAgendaItem', { agendaItem: exemptItem });
  await after('in private session', agenda);
  await run('closeAgendaItem', { agendaItem: exemptItem });
  await run('returnToPublicSession', { meeting: first });
  await run('concludeMeeting', { meeting: first });
  await after('concluded', agenda);

  await run('recordAttendance', {
    meeting: first,
    entries: [
      { person: chair, status: 'PRESENT' },
      { person: member, status: 'PRESENT' },
      { person: third, status: 'APOLOGIES' },
    ],
  });
  await run('recordAppearance', {
    appearance: speaker,
    meeting: first,
    agendaItem: statement,
    capacity: 'GUEST_SPEAKER',
    status: 'ATTENDED',
  });
  await run('recordMinute', { agendaItem: statement, kind: 'NARRATIVE', html: `<p>${words.minute}.</p>` });
  await run('recordMinute', { agendaItem: exemptItem, kind: 'NARRATIVE', html: `<p>${words.exemptMinute}.</p>` });
  const resolution = await made('recordResolution', 'resolution', {
    agendaItem: statement,
    details: {
      kind: 'RECOMMENDED',
      outcome: 'CARRIED',
      textAsRecorded: 'RECOMMENDED (i) that fees be reviewed (ii) that carers be consulted.',
      clauses: [
        { label: '(i)', depth: 0, text: 'that fees be reviewed' },
        { label: '(ii)', depth: 0, text: 'that carers be consulted' },
      ],
    },
  });
  await after('draft minutes', agenda);
  await run('publishDraftMinutes', { meeting: first });
  await after('published minutes', agenda);

  previous = null;
  const minutesItem = await item(second, { title: 'Minutes', kind: 'MINUTES', agendaNumber: '1' });
  const monitoring = await item(second, { title: 'Monitoring', kind: 'RECOMMENDATION_MONITORING', agendaNumber: '2' });
  await run('publishAgenda', { meeting: second, publishedOn: day(-8) });
  await run('startMeeting', { meeting: second });
  const approval = await made('recordResolution', 'resolution', {
    agendaItem: minutesItem,
    details: { kind: 'APPROVED_MINUTES', outcome: 'CARRIED', textAsRecorded: 'RESOLVED that the minutes be approved.' },
  });
  await run('approveMinutes', {
    approvingMeeting: second,
    resolution: approval,
    meetings: [first],
    signedBy: chair,
    signedOn: day(0),
  });
  await after('approved minutes', agenda);

  const recommend = (title: string) =>
    made('makeRecommendation', 'recommendation', {
      panel,
      title,
      text: `${title}.`,
      kind: 'TO_EXECUTIVE',
      madeOn: day(-7),
      addressee: { name: 'Cabinet Member for Children and Learning' },
    });
  const accepted = await recommend('That fees be reviewed');
  const rejected = await recommend('That carers be consulted');
  for (const recommendation of [accepted, rejected]) {
    await run('serveResponseNotice', { recommendation, servedOn: day(-6), reportReceivedOn: day(-6) });
    await run('recordRecommendationResponse', {
      recommendation,
      decision: 'ACCEPTED',
      respondedOn: day(-2),
      respondent: 'Cabinet',
    });
    await run('reportRecommendationProgress', { recommendation, claim: 'COMPLETE', actionTaken: 'Done.', reportedTo: second });
  }
  await run('acceptRecommendationCompletion', { recommendation: accepted, meeting: second });
  await run('rejectRecommendationCompletion', { recommendation: rejected, meeting: second, reason: 'Carers say otherwise' });
  await run('concludeMeeting', { meeting: second });
  await after('recommendations', { ...agenda, accepted, rejected });

  const plan = await made('createImprovementPlan', 'plan', {
    council,
    details: { title: 'Improvement plan', panel, actions: [{ reference: '1', text: 'Recruit social workers' }] },
  });
  await run('publishImprovementPlanUpdate', {
    plan,
    summary: 'Ten social workers were recruited.',
    reportedOn: day(0),
    agendaItem: monitoring,
  });
  const year = { ...agenda, chair, member, accepted, rejected, plan };
  await after('plan update', year);
  return { ...year, resolution } as Year;
}
