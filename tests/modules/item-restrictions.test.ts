/** Restricting items by command. */
import { describe, expect, test } from 'vitest';
import { eventsOf, refused } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createWordedItem, restriction } from '../support/worded-item.ts';

const app = await sharedApp();

describe('restricting an item', () => {
  test('leaves what the agenda prints, for everyone who may not read what is restricted', async () => {
    const { word, seen, restrict, clerk, stranger, world } = await createWordedItem(app);
    const before = await seen(clerk);
    await restrict();
    const access = {
      level: 'EXEMPT',
      isTitleWithheld: false,
      restriction: { groundAsRecorded: 'Paragraph 3', paragraphs: ['3'], releasedAt: null },
    };
    for (const key of [undefined, stranger, await world.key('OFFICER')]) {
      expect(await seen(key)).toEqual({
        item: {
          ...{
            title: `${word} title`,
            summary: `${word} summary`,
            packPages: { from: 5, to: 9 },
            references: [],
            urgency: null,
            access,
          },
          documents: [1, 2].map((number) => ({ title: `${word} paper ${number}`, url: null, access: { level: 'EXEMPT' } })),
          ...{ report: null, minuteEntries: [], resolutions: [] },
          declarations: { declarations: [{ text: null }, { text: null }] },
        },
        nodes: [null, null],
      });
    }
    const after = await seen(clerk);
    expect({ ...after, item: { ...after.item, access: before.item.access, documents: before.item.documents } }).toEqual(before);
  });

  test('announces it to the public with the documents, since the item itself stays public', async () => {
    const { restrict, release, world } = await createWordedItem(app);
    await restrict();
    const announced = (change: string, operation: string) => [
      ...Array(2).fill('DOCUMENT_CHANGED UPDATED both feeds'),
      `AGENDA_CHANGED UPDATED ${change} both feeds`,
      // A declaration loses its words; the report, and what was minuted and followed from it, are hidden.
      'MEETING_CHANGED UPDATED both feeds',
      `DOCUMENT_CHANGED ${operation} both feeds`,
      ...Array(2).fill(`MINUTES_CHANGED ${operation} both feeds`),
      `RESOLUTION_CHANGED ${operation} both feeds`,
      `RECOMMENDATION_CHANGED ${operation} both feeds`,
      `WORK_PROGRAMME_CHANGED ${operation} both feeds`,
    ];
    const restricted = announced('ITEM_RESTRICTED', 'WITHDRAWN');
    expect(await eventsOf(world)).toEqual(restricted);
    await release();
    expect(await eventsOf(world)).toEqual([...restricted, ...announced('ITEM_RELEASED', 'CREATED')]);
  });

  test('takes its words out of search until it is released', async () => {
    const { restrict, release, hits } = await createWordedItem(app);
    const before = await hits();
    expect(before).toEqual([
      'AgendaItem',
      'Document',
      'Document',
      'MinuteEntry',
      'Recommendation',
      'Resolution',
      'WorkProgrammeItem',
    ]);
    await restrict();
    // The titles that the agenda prints.
    expect(await hits()).toEqual(['AgendaItem', 'Document', 'Document']);
    await restrict({ withholdTitle: true });
    expect(await hits()).toEqual([]);
    await release();
    expect(await hits()).toEqual(before);
  });

  test('withholds the titles where it says so, and shows them again with another ground', async () => {
    const { word, seen, restrict, clerk, stranger } = await createWordedItem(app);
    await restrict({ withholdTitle: true });
    for (const key of [undefined, stranger]) {
      const { item } = await seen(key);
      expect(item).toMatchObject({
        title: null,
        summary: null,
        packPages: null,
        references: [],
        access: { isTitleWithheld: true },
      });
      expect(item.documents.map(({ title }: { title: string }) => title)).toEqual([null, null]);
    }
    expect((await seen(clerk)).item).toMatchObject({
      title: `${word} title`,
      packPages: { from: 5, to: 9 },
      references: [{ text: `${word} rule` }],
    });
    await restrict({ paragraphs: ['1', '2'], groundAsRecorded: 'Paragraphs 1 and 2' });
    const { item } = await seen();
    const newGround = { groundAsRecorded: 'Paragraphs 1 and 2', paragraphs: ['1', '2'], releasedAt: null };
    expect(item).toMatchObject({ title: `${word} title`, report: null, access: { level: 'EXEMPT', restriction: newGround } });
  });

  test('is refused without a ground of the scheme, and then nothing changes', async () => {
    const { item, clerk, stranger, world, seen } = await createWordedItem(app);
    const before = await seen();
    const restrict = (given: object, key = clerk) =>
      refused(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction: { ...restriction, ...given } }, key);
    expect(await restrict({ paragraphs: ['8'], groundAsRecorded: ' ' })).toEqual([
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.paragraphs.0'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.groundAsRecorded'],
    ]);
    expect(await restrict({ level: 'CONFIDENTIAL' })).toEqual([['RESTRICTION_GROUND_REQUIRED', 'restriction.level']]);
    expect(await restrict({}, stranger)).toEqual([['NOT_FOUND', 'agendaItem']]);
    const answer = await ask(
      app,
      'mutation M($input: RestrictAgendaItemInput!) { restrictAgendaItem(input: $input) { userErrors { code } } }',
      { input: { agendaItem: item.globalId, restriction } },
      await world.key('OFFICER'),
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await seen()).toEqual(before);
    expect(await eventsOf(world)).toEqual([]);
  });
});
