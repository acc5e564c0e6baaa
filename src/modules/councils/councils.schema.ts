/** Councils, the tenants, and the fields that all their records share. */
import { NIL } from 'uuid';
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { Contact } from './contacts.schema.ts';
import { councilByKey, councilByNumber, councilBySlug, municipalYearById, municipalYearsByCouncil } from './councils.loaders.ts';
import type { CouncilRow, LicenceValue } from './councils.table.ts';
import type { MunicipalYearRow } from './municipal-years.table.ts';

export const Nation = builder.enumType('Nation', {
  description: 'Nations of the United Kingdom.',
  values: {
    ENGLAND: { description: 'England.' },
    WALES: { description: 'Wales.' },
    SCOTLAND: { description: 'Scotland.' },
    NORTHERN_IRELAND: { description: 'Northern Ireland.' },
  },
});

export const CouncilKind = builder.enumType('CouncilKind', {
  description: 'Sorts of council.',
  values: {
    UNITARY: { description: 'Unitary authority, e.g. Southampton.' },
    COUNTY: { description: 'County council.' },
    DISTRICT: { description: 'Non-metropolitan district.' },
    METROPOLITAN_DISTRICT: { description: 'Metropolitan district.' },
    LONDON_BOROUGH: { description: 'London borough or the City.' },
    COMBINED_AUTHORITY: { description: 'Combined authority.' },
    OTHER: { description: 'Any other body that scrutinises.' },
  },
});

export const Licence = builder.objectRef<LicenceValue>('Licence');

builder.objectType(Licence, {
  description: 'Terms on which open data may be reused.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, e.g. “Open Government Licence v3.0”. It does not cover personal data.' }),
    url: t.expose('url', { type: 'URL', description: 'Address of the terms.' }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Words to print beside the data, e.g. “Contains public sector information licensed under ...”.',
    }),
  }),
});

export const NoticeRule =
  builder.objectRef<Pick<CouncilRow, 'clearDays' | 'countsWeekends' | 'countsBankHolidays'>>('NoticeRule');

builder.objectType(NoticeRule, {
  description: 'Method by which a council counts the notice of a meeting.',
  fields: (t) => ({
    clearDays: t.exposeInt('clearDays', {
      description: 'Clear days required: 5 in England (SI 2002/715), 3 in Wales (LGA 1972 s.100BA).',
    }),
    countsWeekends: t.exposeBoolean('countsWeekends', { description: 'Whether Saturdays and Sundays count; normally false.' }),
    countsBankHolidays: t.exposeBoolean('countsBankHolidays', { description: 'Whether bank holidays count; normally false.' }),
  }),
});

export const Council = builder.objectRef<CouncilRow>('Council');

builder.node(Council, {
  ...nodeOf('Council', councilByKey, (row) => ({ councilId: (row as CouncilRow).id, id: NIL })),
  description: 'A council: the tenant that all its records belong to.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Rises by one at each change; send it back as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first stored here.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its own record last changed.' }),
    slug: t.exposeString('slug', {
      description: 'Derived: name in addresses, from the name, e.g. `southampton`; never changes.',
    }),
    name: t.exposeString('name', { description: 'Full name, e.g. “Southampton City Council”.' }),
    nation: t.expose('nation', { type: Nation, description: 'Nation whose law applies.' }),
    kind: t.expose('kind', { type: CouncilKind, description: 'Sort of council.' }),
    gssCode: t.exposeString('gssCode', {
      nullable: true,
      description: 'Code of the Office for National Statistics, e.g. “E06000045”; null when not recorded.',
    }),
    websiteUrl: t.expose('websiteUrl', {
      type: 'URL',
      nullable: true,
      description: "The council's website; null when not recorded.",
    }),
    timeZone: t.exposeString('timeZone', {
      description: 'Derived: IANA name of the zone of its dates: that of its nation, “Europe/London”.',
    }),
    licence: t.expose('licence', {
      type: Licence,
      nullable: true,
      description: 'Terms for reusing its open data; null until the council has set them.',
    }),
    noticeRule: t.field({
      type: NoticeRule,
      description: 'Derived: how it counts the notice of a meeting, by law unless the council has set its own rule here.',
      resolve: (row) => row,
    }),
    contacts: t.expose('contacts', {
      type: [Contact],
      description: 'General contacts for scrutiny; empty when none is recorded.',
    }),
    municipalYears: t.field({
      type: [MunicipalYear],
      description: 'Council years on record, newest first.',
      resolve: (row, _, ctx) => ctx.load(municipalYearsByCouncil, row.id),
    }),
  }),
});

interface RecordRow {
  councilId: number;
  id: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const CouncilRecord = builder.interfaceRef<RecordRow>('CouncilRecord');

builder.interfaceType(CouncilRecord, {
  interfaces: [builder.nodeInterfaceRef()],
  description: 'A record of one council. Changes send back its `version`.',
  fields: (t) => ({
    council: t.field({
      type: Council,
      description: 'Council that owns this record.',
      resolve: async (row, _, ctx) => {
        const owner = await ctx.load(councilByNumber, row.councilId);
        if (!owner) throw new Error(`council ${row.councilId} is missing`);
        return owner;
      },
    }),
    version: t.exposeInt('version', { description: 'Rises by one at each change; send it back as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was first stored here.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record last changed.' }),
  }),
});

export const MunicipalYear = builder.objectRef<MunicipalYearRow>('MunicipalYear');

builder.node(MunicipalYear, {
  ...nodeOf('MunicipalYear', municipalYearById),
  interfaces: [CouncilRecord],
  description: 'A council year, from annual meeting to annual meeting; LGA 1972 Sch. 12 para. 1.',
  fields: (t) => ({
    label: t.exposeString('label', {
      description: 'Derived: first year and last two digits of the second, e.g. “2023/24”.',
    }),
    labelAsRecorded: t.exposeString('labelAsRecorded', {
      nullable: true,
      description: 'As printed, e.g. “2022-2023”; null when no document held here prints it.',
    }),
    startsOn: t.expose('startsOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of its annual meeting; null when not recorded.',
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Day before the next annual meeting; null when not recorded.',
    }),
  }),
});

builder.queryFields((t) => ({
  council: t.field({
    type: Council,
    nullable: true,
    description: 'One council by its slug; null when not found.',
    args: {
      slug: t.arg({ type: 'String', required: true, description: 'Its slug, e.g. `southampton`.' }),
    },
    resolve: (_, args, ctx) => ctx.load(councilBySlug, args.slug),
  }),
}));
