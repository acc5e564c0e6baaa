/** The fields that the public sees of a restricted item and its papers, as RESTRICTION in the schema's description lists them. */
import { NIL } from 'uuid';
import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { ask, sharedApp } from '../support/app.ts';
import { memberKey } from '../support/members.ts';
import { createCouncil } from '../support/world.ts';
import { createRestrictedItem, ground } from './restricted-item.ts';
import { everythingOf, untouched } from './whole-schema.ts';

const app = await sharedApp();

type Restricted = Awaited<ReturnType<typeof createRestrictedItem>>;

/** Every field of a record; of the records to which it leads, only the id. */
async function recordOf(type: string, id: string, key?: string) {
  const answer = await ask(
    app,
    `query Q($id: ID!) { node(id: $id) { ... on ${type} { ${everythingOf(type, 0)} } } }`,
    { id },
    key,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.node;
}

const at = expect.any(String);
const idOf = ({ globalId: id }: { globalId: string }) => ({ id });

function accessFor(isReadable: boolean, isTitleWithheld: boolean) {
  return {
    __typename: 'Access',
    level: 'EXEMPT',
    isReadable,
    isTitleWithheld,
    restriction: {
      __typename: 'AccessRestriction',
      levelAsRecorded: null,
      scheme: 'LOCAL_CONSTITUTION',
      paragraphs: [],
      groundAsRecorded: ground,
      publicInterestReason: null,
      appliesFrom: '2026-01-05T12:00:00+00:00',
      releasedAt: null,
      decidedBy: null,
    },
  };
}

function common(restricted: Restricted, id: string) {
  const council = { id: globalId('Council', { councilId: restricted.councilId, id: NIL }) };
  return {
    ...untouched,
    id,
    council,
    createdAt: at,
    updatedAt: at,
    meeting: idOf(restricted.meeting),
  };
}

function publicItem(restricted: Restricted, isTitleWithheld: boolean) {
  const printed = {
    title: 'Placements',
    summary: 'Report of the director',
    packPages: { __typename: 'PageRange', from: 5, to: 9 },
  };
  return {
    __typename: 'AgendaItem',
    ...common(restricted, restricted.item.globalId),
    access: accessFor(false, isTitleWithheld),
    parent: null,
    position: 2,
    printedNumber: '2',
    agendaNumber: '2',
    minuteNumber: null,
    displayNumber: '2',
    kind: 'REPORT',
    ...(isTitleWithheld ? { title: null, summary: null, packPages: null } : printed),
    isEducationMatter: null,
    liveState: 'PENDING',
    openedAt: null,
    closedAt: null,
    deferredTo: null,
    refersToMeeting: null,
    stateReason: null,
    addedOn: null,
    urgency: null,
    documents: [idOf(restricted.paper)],
    appearances: [],
    guestSpeakers: [],
    excludesItems: [],
    improvementPlanUpdates: [],
    reviews: [],
    references: [],
    report: null,
    minuteEntries: [],
    resolutions: [],
    recommendations: [],
    indicatorSets: [],
    issues: [],
    workProgrammeItems: [],
  };
}

function publicDocument(restricted: Restricted, isTitleWithheld: boolean) {
  return {
    __typename: 'Document',
    ...common(restricted, restricted.paper.globalId),
    access: accessFor(false, isTitleWithheld),
    agendaItem: idOf(restricted.item),
    title: isTitleWithheld ? null : 'Placements report',
    kind: 'REPORT',
    role: 'MAIN',
    position: 1,
    url: null,
    mediaType: null,
    byteSize: null,
    sizeAsPublished: null,
    pageCount: null,
    sha256: null,
    plainText: null,
    publishedAt: null,
    supersedes: null,
    supersededBy: null,
  };
}

describe.each([
  { title: 'shown', isTitleWithheld: false },
  { title: 'withheld', isTitleWithheld: true },
])('with its title $title', ({ isTitleWithheld }) => {
  test("the public, another council's staff and officers see only what the agenda prints of the item", async () => {
    const restricted = await createRestrictedItem(isTitleWithheld);
    for (const key of [undefined, await (await createCouncil()).key(), await restricted.key('OFFICER')]) {
      expect(await recordOf('AgendaItem', restricted.item.globalId, key)).toEqual(publicItem(restricted, isTitleWithheld));
    }
  });

  test('and only the existence of its papers, with the titles that the agenda prints', async () => {
    const restricted = await createRestrictedItem(isTitleWithheld);
    for (const key of [undefined, await (await createCouncil()).key(), await restricted.key('OFFICER')]) {
      expect(await recordOf('Document', restricted.paper.globalId, key)).toEqual(publicDocument(restricted, isTitleWithheld));
    }
  });

  test('members of the panel and clerks see every field', async () => {
    const restricted = await createRestrictedItem(isTitleWithheld);
    const word = (name: string) => `canary.RESTRICTED.${restricted.councilId}.1.${name}`;
    for (const key of [await memberKey(restricted, restricted.panel), await restricted.key('CLERK')]) {
      expect(await recordOf('AgendaItem', restricted.item.globalId, key)).toEqual({
        ...publicItem(restricted, false),
        access: accessFor(true, isTitleWithheld),
        ...(isTitleWithheld && {
          title: word('agenda_item_detail.withheldTitle'),
          summary: word('agenda_item_detail.withheldSummary'),
        }),
        urgency: { __typename: 'Urgency', reason: word('agenda_item_detail.urgencyReason'), agreedAt: null },
        appearances: [idOf(restricted.guest)],
        guestSpeakers: [idOf(restricted.guest)],
        improvementPlanUpdates: [idOf(restricted.update)],
        reviews: [idOf(restricted.inspection)],
        report: idOf(restricted.report),
        minuteEntries: [idOf(restricted.entry)],
        resolutions: [idOf(restricted.resolution)],
        recommendations: [idOf(restricted.recommendation)],
        indicatorSets: [idOf(restricted.indicatorSet)],
        issues: [idOf(restricted.issue)],
        workProgrammeItems: [idOf(restricted.workItem)],
      });
      expect(await recordOf('Document', restricted.paper.globalId, key)).toEqual({
        ...publicDocument(restricted, false),
        access: accessFor(true, isTitleWithheld),
        ...(isTitleWithheld && { title: word('document_file.withheldTitle') }),
        url: word('document_file.url'),
        mediaType: word('document_file.mediaType'),
        byteSize: 270_000,
        sizeAsPublished: word('document_file.sizeAsPublished'),
        pageCount: 22,
        sha256: word('document_file.sha256'),
        plainText: word('document_file.plainText'),
        publishedAt: '2026-01-05T12:00:00+00:00',
        supersedes: idOf(restricted.older),
        supersededBy: idOf(restricted.newer),
      });
    }
  });
});
