/** Guest speakers and others who are invited to a meeting. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { appearanceFields, createPlanned, today } from '../support/invited.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, owner } from '../support/world.ts';

const app = await sharedApp();

describe('a guest speaker who is invited', () => {
  test('is read by everyone as printed', async () => {
    const { world, made, key, speaker, appearances } = await createPlanned(app);
    const known = await addRecord(world, 'Person', person, { displayName: 'Caroline O’Neill', sortName: 'oneill' });
    const input = {
      ...{ role: 'Improvement Advisor', organisation: 'LGA', person: known.globalId, topic: 'A Council-wide approach' },
      ...{ biography: 'Advises councils.', attendanceMode: 'VIRTUAL', invitedOn: '2026-01-05' },
    };
    const { appearance: made1, userErrors } = await speaker(input, `id meeting { id } ${appearanceFields}`);
    expect(userErrors).toEqual([]);
    const { meeting: of, ...asStaff } = made1;
    expect(of).toEqual({ id: made.globalId });
    expect(asStaff).toEqual({
      ...{ id: expect.any(String), version: 1, capacity: 'GUEST_SPEAKER', status: 'INVITED' },
      ...{ nameAsRecorded: 'C O’Neill', roleAsRecorded: 'Improvement Advisor', organisationAsRecorded: 'LGA' },
      ...{ displayName: 'C O’Neill', topic: 'A Council-wide approach', biography: 'Advises councils.' },
      ...{ attendanceMode: 'VIRTUAL', withConsentOfChair: false, position: 1 },
      ...{ agendaItem: { title: 'Item 1' }, person: { displayName: 'Caroline O’Neill' } },
      // Nobody said what kind of organisation it is.
      organisation: { name: 'LGA', kind: 'NOT_STATED' },
      invitation: { invitedOn: '2026-01-05', purpose: null, isRequirement: false, respondedOn: null, note: null },
    });
    expect(await appearances()).toEqual([asStaff]);
    const created = { operation: 'CREATED', reason: null };
    const told = [
      { ...created, type: 'COUNCIL_CHANGED', subjectId: expect.stringMatching(/^Organisation_/) },
      { ...created, type: 'APPEARANCE_CHANGED', subjectId: asStaff.id },
    ];
    expect(await eventsOf(app, world.slug)).toEqual(told);
    expect(await eventsOf(app, world.slug, key)).toEqual(told);
  });

  test('today, where no day is given, after those invited before', async () => {
    const { speaker } = await createPlanned(app);
    await speaker();
    const { appearance: second } = await speaker({}, 'position organisation { name } attendanceMode invitation { invitedOn }');
    expect(second).toEqual({ position: 2, organisation: null, attendanceMode: 'UNKNOWN', invitation: { invitedOn: today } });
  });

  test('is linked to an organisation on record, by its name or another, in any case', async () => {
    const { world, speaker } = await createPlanned(app);
    const ofCouncil = { alsoKnownAs: ['LGA'], kind: 'SECTOR_BODY' as const };
    const lga = await addRecord(world, 'Organisation', organisation, { name: 'Local Government Association', ...ofCouncil });
    const other = await createCouncil();
    await addRecord(other, 'Organisation', organisation, { name: 'NHS', kind: 'HEALTH' });
    for (const name of ['lga', ' LOCAL GOVERNMENT ASSOCIATION '])
      expect((await speaker({ organisation: name }, 'organisation { id }')).appearance.organisation).toEqual({
        id: lga.globalId,
      });
    const { appearance: added } = await speaker({ organisation: 'NHS' }, 'organisation { name kind council { slug } }');
    expect(added.organisation).toEqual({ name: 'NHS', kind: 'NOT_STATED', council: { slug: world.slug } });
  });

  test('by two clients from an organisation that is not on record yet: it is added once', async () => {
    const { world, panel, key } = await createPlanned(app);
    const meetings = await Promise.all([1, 2].map(() => world.createMeeting(panel, { date: '2031-03-12' })));
    const answers = await Promise.all(
      meetings.map((at) =>
        mutate(
          app,
          'inviteGuestSpeaker',
          { meeting: at.globalId, name: 'A Guest', organisation: 'New Body' },
          'appearance { organisation { id } }',
          key,
        ),
      ),
    );
    const ids = answers.map((answer) => answer.appearance?.organisation.id);
    expect(ids[0]).toEqual(expect.any(String));
    expect(new Set(ids).size).toBe(1);
  });

  test('is refused with all mistakes, and nothing is written', async () => {
    const { world, key, speaker, appearances } = await createPlanned(app);
    const [elsewhere] = await world.createAgenda(await world.createMeeting(await world.createPanel()));
    const wrong = { name: ' ', agendaItem: elsewhere?.globalId, person: 'Person_none', invitedOn: '2999-01-01' };
    expect((await speaker({ ...wrong, role: 'R'.repeat(301), organisation: 'Nowhere' })).userErrors).toEqual([
      { code: 'INVALID', field: ['agendaItem'], message: 'This item is on the agenda of another meeting.' },
      { code: 'TOO_LONG', field: ['role'], message: 'This text has 301 characters; at most 300 are allowed.' },
      { code: 'NOT_FOUND', field: ['person'], message: 'There is no such person in this council.' },
      { code: 'INVALID', field: ['invitedOn'], message: expect.stringMatching(/^This day is in the future/) },
      { code: 'REQUIRED', field: ['name'], message: 'Give the name of the speaker, as it is to be printed.' },
    ]);
    expect(await appearances(key)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
    const organisations = await owner().select().from(organisation).where(eq(organisation.councilId, world.councilId));
    expect(organisations).toEqual([]);
  });

  test.for(['CANCELLED', 'RESCHEDULED'] as const)('is not invited to a meeting that is %s', async (scheduleStatus) => {
    const { speaker } = await createPlanned(app, { scheduleStatus });
    expect((await speaker()).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['meeting'],
        message: `This meeting is ${scheduleStatus}; people can be invited only to a meeting that is still to be held or in progress.`,
      },
    ]);
  });
});

describe('a contributor who is invited', () => {
  test('may be named by their role alone, and may be required to attend', async () => {
    const { contributor, appearances } = await createPlanned(app);
    const { appearance: asStaff, userErrors } = await contributor({
      ...{ capacity: 'CABINET_MEMBER', role: 'Cabinet Member for Children', purpose: 'To answer questions', isRequirement: true },
    });
    expect(userErrors).toEqual([]);
    expect(asStaff).toMatchObject({
      ...{ capacity: 'CABINET_MEMBER', status: 'INVITED', nameAsRecorded: null, displayName: 'Cabinet Member for Children' },
      invitation: { invitedOn: today, purpose: 'To answer questions', isRequirement: true, respondedOn: null },
    });
    expect(await appearances()).toEqual([asStaff]);
  });

  test('is not a guest speaker, and is named in some way', async () => {
    const { contributor, appearances, key } = await createPlanned(app);
    expect((await contributor({ capacity: 'GUEST_SPEAKER', name: ' ' })).userErrors).toEqual([
      { code: 'INVALID', field: ['capacity'], message: 'Invite a guest speaker with inviteGuestSpeaker.' },
      {
        code: 'REQUIRED',
        field: ['name'],
        message: 'Give the name, the role or the organisation of whom to invite.',
      },
    ]);
    expect(await appearances(key)).toEqual([]);
  });
});
