/**
 * A council with a row in every table, once for each visibility. Each text names its own place, so that a leaked text shows where it
 * came from: `canary.DRAFT.<council>.<set>.<table>.<column>`.
 */
import { eq, getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { PgArray, PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import type { Visibility } from '../../src/db/access.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import type { Audience } from '../../src/events/feed.ts';
import { councilFeed } from '../../src/events/log.table.ts';
import { globalId } from '../../src/graphql/ids.ts';
import { createCouncil, owner, type World } from '../support/world.ts';
import { fillMeeting } from './filled-meeting.ts';
import { fillMinutes } from './filled-minutes.ts';
import { fillOutcomes } from './filled-outcomes.ts';
import { fillRecords } from './filled-records.ts';
import { fillSources } from './filled-sources.ts';

/** The types that `node` returns, each with the name of its row in a set. */
export const rowOfType = {
  // The parts of a meeting that have its row's id.
  Agenda: 'meeting',
  Minutes: 'meeting',
  MinutesApproval: 'approval',
  MunicipalYear: 'year',
  Organisation: 'organisation',
  Person: 'person',
  Panel: 'panel',
  Seat: 'seat',
  Membership: 'membership',
  TermsOfReference: 'terms',
  PublicNotice: 'notice',
  Meeting: 'meeting',
  AgendaItem: 'item',
  Document: 'document',
  Appearance: 'appearance',
  Declaration: 'declaration',
  GlossaryTerm: 'term',
  Review: 'review',
  ImprovementPlan: 'plan',
  ImprovementPlanUpdate: 'update',
  CorporatePlan: 'corporatePlan',
  CorporateGoal: 'goal',
  MinuteEntry: 'entry',
  Resolution: 'resolution',
  ResolutionClause: 'clause',
  Report: 'report',
  Recommendation: 'recommendation',
  RecommendationResponse: 'response',
  RecommendationProgress: 'progress',
  Indicator: 'indicator',
  IndicatorSet: 'indicatorSet',
  Issue: 'issue',
  WorkProgrammeItem: 'workItem',
  SourceDocument: 'sourceDocument',
  ApiKey: 'apiKey',
  Webhook: 'webhook',
} as const;

const rowNames = [...Object.values(rowOfType), 'motion', 'pack', 'event'] as const;
export type Ids = Record<(typeof rowNames)[number], string>;
export type NodeType = keyof typeof rowOfType;
export const types = Object.keys(rowOfType) as NodeType[];

/** One row in every table, all of one visibility. Planned before it is stored, so that its ids can be asked for before it exists. */
export interface RowSet {
  readonly councilId: number;
  readonly visibility: Visibility;
  readonly number: number;
  readonly ids: Ids;
  globalId(type: NodeType): string;
  word(table: string, column: string): string;
}

export interface Links {
  /** The set whose panel, meeting, item and so on the rows belong to; by default the same set. */
  under?: RowSet;
  /** The set to which optional references lead. */
  to?: RowSet;
}

export interface FilledCouncil extends World {
  /** The cursor before the first event of a feed. */
  feedStart(audience: Audience): string;
  plan(visibility: Visibility): RowSet;
  fill(set: RowSet, links?: Links): Promise<void>;
}

/** The ids and functions with which the parts of a set are filled. */
export interface Filling {
  set: RowSet;
  ids: Ids;
  /** The records that the rows belong to. */
  home: Ids;
  /** The records to which optional references lead. */
  target: Ids;
  /** The records to which references to the same type lead; none if the set stands alone. */
  other: Partial<Ids>;
  /** The records of `Links.to`, if it was given. */
  to: Partial<Ids>;
  isAlone: boolean;
  word: RowSet['word'];
  /** Inserts a row with a word in every text column that `values` does not give. */
  put<T extends PgTable>(table: T, values: Partial<InferInsertModel<T>>): Promise<void>;
  /** The same in a table whose rows are never public: the visibility STAFF takes the place of PUBLIC. */
  putHidden<T extends PgTable>(table: T, values: Partial<InferInsertModel<T>>): Promise<void>;
}

export async function createFilledCouncil(): Promise<FilledCouncil> {
  const world = await createCouncil();
  const { councilId } = world;
  const [feed] = await owner().select().from(councilFeed).where(eq(councilFeed.councilId, councilId));
  let planned = 0;
  return {
    ...world,
    feedStart: (audience) => encodeCursor({ audience, councilId, epoch: feed?.epoch ?? '', sequence: 0 }),
    plan: (visibility) => {
      const number = ++planned;
      const ids = Object.fromEntries(rowNames.map((name) => [name, uuidv7()])) as Ids;
      return {
        councilId,
        visibility,
        number,
        ids,
        globalId: (type) => globalId(type, { councilId, id: ids[rowOfType[type]] }),
        word: (table, column) => wordOf(visibility, councilId, number, table, column),
      };
    },
    fill: async (set, { under, to } = {}) => {
      const { ids, visibility, number } = set;
      const putAs = async (as: Visibility, table: PgTable, values: object) => {
        const texts = textsOf(table, (column) => wordOf(as, councilId, number, getTableName(table), column));
        await owner()
          .insert(table)
          .values({ ...texts, ...values, councilId, visibility: as } as never);
      };
      const filling: Filling = {
        set,
        ids,
        home: under?.ids ?? ids,
        target: to?.ids ?? under?.ids ?? ids,
        other: to?.ids ?? under?.ids ?? {},
        to: to?.ids ?? {},
        isAlone: !under,
        word: set.word,
        put: (table, values) => putAs(visibility, table, values),
        putHidden: (table, values) => putAs(visibility === 'PUBLIC' ? 'STAFF' : visibility, table, values),
      };
      await fillRecords(filling);
      await fillMeeting(filling, councilId);
      await fillMinutes(filling);
      await fillOutcomes(filling);
      await fillSources(filling);
    },
  };
}

/** A council with a set of each visibility, the hidden ones under the public one. */
export async function createFullCouncil() {
  const council = await createFilledCouncil();
  const sets = {
    PUBLIC: council.plan('PUBLIC'),
    STAFF: council.plan('STAFF'),
    DRAFT: council.plan('DRAFT'),
    RESTRICTED: council.plan('RESTRICTED'),
  };
  await council.fill(sets.PUBLIC);
  for (const hidden of [sets.STAFF, sets.DRAFT, sets.RESTRICTED]) await council.fill(hidden, { under: sets.PUBLIC });
  return { ...council, sets };
}

function wordOf(visibility: Visibility, councilId: number, set: number, table: string, column: string): string {
  return `canary.${visibility}.${councilId}.${set}.${table}.${column}`;
}

function textsOf(table: PgTable, word: (column: string) => string): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const [name, column] of Object.entries<PgColumn>(getTableColumns(table))) {
    if (column.generated) continue;
    if (column.columnType === 'PgText') texts[name] = word(name);
    const isTextArray = column.columnType === 'PgArray' && (column as PgArray<never, never>).baseColumn.columnType === 'PgText';
    if (isTextArray) texts[name] = [word(name)];
  }
  return texts;
}
