/** Documents that are not attached, and why. */
import { describe, expect, test } from 'vitest';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { eventsOf, refused } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createPublished } from '../support/attached.ts';
import { addRecord } from '../support/rows.ts';
import { restriction } from '../support/worded-item.ts';

const app = await sharedApp();

describe('attaching is refused', () => {
  test('with all mistakes together, and nothing is written', async () => {
    const { item, clerk, given, world } = await createPublished(app);
    const wrong = {
      ...{ title: ' ', mediaType: 'PDF', byteSize: -1, pageCount: 0, sha256: 'abc', supersedes: 'Document_none' },
      restriction: { ...restriction, paragraphs: [] },
    };
    expect(await refused(app, 'attachDocument', given({ agendaItem: item.globalId }, wrong), clerk)).toEqual([
      ['REQUIRED', 'title'],
      ['INVALID', 'mediaType'],
      ['INVALID', 'byteSize'],
      ['INVALID', 'pageCount'],
      ['INVALID', 'sha256'],
      ['NOT_FOUND', 'supersedes'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.paragraphs'],
    ]);
    expect(await eventsOf(world)).toEqual([]);
  });

  test('to a record that does not exist, is of another council or is named twice', async () => {
    const { item, meeting, given, clerk, stranger } = await createPublished(app);
    for (const [kind, id] of [
      ['meeting', meeting.globalId],
      ['agendaItem', item.globalId],
      ['appearance', 'Appearance_none'],
    ] as const) {
      expect(await refused(app, 'attachDocument', given({ [kind]: id }), stranger)).toEqual([['NOT_FOUND', `owner.${kind}`]]);
      expect(await refused(app, 'attachDocument', given({ [kind]: 'x' }), clerk)).toEqual([['NOT_FOUND', `owner.${kind}`]]);
    }
    const both = given({ meeting: meeting.globalId, agendaItem: item.globalId });
    const answer = await ask(
      app,
      'mutation M($input: AttachDocumentInput!) { attachDocument(input: $input) { userErrors { code } } }',
      { input: both },
      clerk,
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('for a draft appearance to those who may not read it', async () => {
    const { meeting, panel, world, given, stranger } = await createPublished(app);
    const guest = {
      meetingId: meeting.id,
      panelId: panel.id,
      capacity: 'GUEST_SPEAKER',
      status: 'INVITED',
      position: 1,
    } as const;
    const hidden = await addRecord(world, 'Appearance', appearance, { ...guest, nameAsRecorded: 'A', visibility: 'DRAFT' });
    const owner = { appearance: hidden.globalId };
    expect(await refused(app, 'attachDocument', given(owner), stranger)).toEqual([['NOT_FOUND', 'owner.appearance']]);
  });
});
