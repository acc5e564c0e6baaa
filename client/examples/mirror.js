/**
 * Keeps a copy of the public records of a council in a PostgreSQL database: first the export, then every change. Run it again to go on. Needs Node.js
 * 24.2 and the package postgres; in this repository, `npm run mirror --` instead of `node mirror.js`.
 *
 *     node mirror.js --from https://scrutiny.example.org --council southampton --to postgres://localhost/copy [--once]
 *
 * The table scrutiny_record has a row for each record, with the record as `body`; scrutiny_position has how far the copy has come.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';

export async function openMirror({ from, council, to, report = print }) {
  const sql = postgres(to, { onnotice: () => {} });
  await sql`create table if not exists scrutiny_record (council text, id text, type text, body jsonb, primary key (council, id))`;
  await sql`create table if not exists scrutiny_position (council text primary key, cursor text not null)`;
  const { ok, text } = await send(`/exports/${council}`, {}, async (response) => ({
    ok: response.ok,
    text: await response.text(),
  }));
  if (!ok) throw new Error(`${from} has no exports of ${council}: ${text}`);
  const { changesQuery, files } = JSON.parse(text);
  const queries = new Map(files.map(({ type, query }) => [type, query]));
  const parts = new Set(files.filter(({ isPart }) => isPart).map(({ type }) => type));
  const isPart = (id) => parts.has(typeOf(id));

  /**
   * Answers with an error only if a new attempt would repeat it.
   *
   * @param read what to return of the response. If the line breaks while it reads, the request is sent again.
   */
  async function send(path, options = {}, read = (response) => response) {
    const url = new URL(path, from);
    const headers = { accept: 'application/json', 'content-type': 'application/json', ...options.headers };
    for (let attempt = 0; ; attempt++) {
      let seconds = Math.min(2 ** attempt, 30);
      try {
        const response = await fetch(url, { ...options, headers });
        if (response.status < 500 && response.status !== 429) return await read(response);
        seconds = Number(response.headers.get('retry-after')) || seconds;
        report(`Waiting: ${response.status}`);
      } catch (error) {
        if (error instanceof SyntaxError) throw error;
        report(`Waiting: ${error.message}`);
      }
      await pause(seconds * 1000);
    }
  }

  async function ask(query, variables) {
    const body = JSON.stringify({ query, variables });
    const { data, errors } = await send('/graphql', { method: 'POST', body }, (response) => response.json());
    if (errors) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions?.code });
    return data;
  }

  /** The lines of the export. A download that was cut off goes on where it was, or throws if there is another export now. */
  async function* lines() {
    let [at, rest, tag] = [0, '', undefined];
    const decoder = new TextDecoder();
    for (;;) {
      const range = at > 0 ? { range: `bytes=${at}-`, 'if-range': tag } : {};
      const response = await send(`/exports/${council}/records.ndjson`, { headers: { 'accept-encoding': 'identity', ...range } });
      if (at > 0 && response.status !== 206) throw new Error('the export has changed while it was read');
      tag = response.headers.get('etag');
      try {
        for await (const chunk of response.body) {
          at += chunk.length;
          const found = (rest + decoder.decode(chunk, { stream: true })).split('\n');
          rest = found.pop();
          yield* found.map((line) => JSON.parse(line));
        }
        return;
      } catch (error) {
        if (error instanceof SyntaxError) throw error;
        report(`Resuming the export at byte ${at}: ${error.message}`);
      }
    }
  }

  /** Replaces the copy by a new one. */
  const copy = () =>
    sql.begin(async (tx) => {
      await tx`delete from scrutiny_record where council = ${council}`;
      let [cursor, rows] = [undefined, []];
      const insert = async () => {
        if (rows.length > 0) await tx`insert into scrutiny_record ${tx(rows, 'council', 'id', 'type', 'body')}`;
        rows = [];
      };
      for await (const { type, ...record } of lines()) {
        if (type === 'Export') cursor = record.cursor;
        else rows.push({ council, id: record.id, type, body: tx.json(record) });
        if (rows.length === 500) await insert();
      }
      await insert();
      await setPosition(tx, cursor);
    });

  const setPosition = (tx, cursor) =>
    tx`insert into scrutiny_position values (${council}, ${cursor}) on conflict (council) do update set cursor = excluded.cursor`;

  async function drop(tx, id) {
    const [gone] = await tx`delete from scrutiny_record where council = ${council} and id = ${id} returning body`;
    if (gone) for (const part of idsIn(gone.body).filter((each) => isPart(each) && each !== id)) await drop(tx, part);
  }

  /** Reads records again, with their parts, and what they name that the copy lacks. */
  async function read(tx, ids, seen = new Set()) {
    const next = new Set();
    for (const id of ids) seen.add(id);
    for (const [type, ofType] of Map.groupBy(ids, typeOf)) {
      if (!queries.get(type)) continue;
      const nodes = [];
      for (let i = 0; i < ofType.length; i += 50)
        nodes.push(...(await ask(queries.get(type), { ids: ofType.slice(i, i + 50) })).nodes);
      for (const [place, record] of nodes.entries()) {
        const id = ofType[place];
        const [before] = await tx`select body from scrutiny_record where council = ${council} and id = ${id}`;
        const named = idsIn(record);
        for (const part of idsIn(before?.body).filter((each) => isPart(each) && !named.includes(each))) await drop(tx, part);
        if (!record) {
          await drop(tx, id);
          continue;
        }
        await tx`insert into scrutiny_record values (${council}, ${id}, ${type}, ${tx.json(record)})
          on conflict (council, id) do update set body = excluded.body`;
        // The places of the items of an agenda may have changed.
        const again = named.filter((each) => each !== id && (isPart(each) || type === 'Agenda'));
        const known = await tx`select id from scrutiny_record where council = ${council} and id in ${tx([...named, ''])}`;
        for (const each of new Set(named).difference(new Set(known.map((row) => row.id)))) next.add(each);
        for (const each of again) next.add(each);
      }
    }
    const further = [...next.difference(seen)];
    if (further.length > 0) await read(tx, further, seen);
  }

  /** Brings the copy up to date. Returns the number of changes. */
  async function catchUp() {
    const [position] = await sql`select cursor from scrutiny_position where council = ${council}`;
    if (!position) await copy();
    for (let count = 0; ; ) {
      const [{ cursor }] = await sql`select cursor from scrutiny_position where council = ${council}`;
      const { nodes, pageInfo } = (await ask(changesQuery, { council, after: cursor })).changes;
      count += nodes.length;
      await sql.begin(async (tx) => {
        const ids = nodes.flatMap(({ subjectId, ...named }) => [subjectId, ...idsIn(named)]);
        for (const { subjectId } of nodes.filter((each) => /^(WITHDRAWN|DELETED)$/.test(each.operation))) {
          await drop(tx, subjectId);
          // They no longer name it.
          const naming =
            await tx`select id from scrutiny_record where council = ${council} and position(${subjectId} in body::text) > 0`;
          ids.push(...naming.map(({ id }) => id));
        }
        if (ids.length > 0) await read(tx, [...new Set(ids)]);
        if (pageInfo.endCursor) await setPosition(tx, pageInfo.endCursor);
      });
      if (!pageInfo.hasNextPage) return count;
    }
  }

  return {
    catchUp: () =>
      catchUp().catch(async (error) => {
        // The feed was numbered anew, e.g. after a restore from backup.
        if (error.code !== 'CURSOR_EXPIRED') throw error;
        await copy();
        return catchUp();
      }),
    close: () => sql.end(),
  };
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

function typeOf(id) {
  return id.slice(0, id.indexOf('_'));
}

/** The ids of a record and of the records that it names. */
function idsIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return [...(typeof value.id === 'string' ? [value.id] : []), ...Object.values(value).flatMap(idsIn)];
}

const usage = 'Usage: --from <address of the server> --council <slug> --to <postgres://…> [--once]';

function optionsGiven() {
  const names = { from: { type: 'string' }, council: { type: 'string' }, to: { type: 'string' }, once: { type: 'boolean' } };
  let mistake = '';
  try {
    const { values } = parseArgs({ options: names });
    if (values.from && values.council && values.to) return values;
  } catch (error) {
    mistake = `${error.message}\n`;
  }
  process.stderr.write(`${mistake}${usage}\n`);
  process.exit(1);
}

if (import.meta.main) {
  const values = optionsGiven();
  const mirror = await openMirror(values);
  let isOver = values.once ?? false;
  process.once('SIGINT', () => {
    isOver = true;
  });
  do {
    const count = await mirror.catchUp();
    print(`${new Date().toISOString()} up to date, ${count} changes`);
    if (!isOver) await pause(5000);
  } while (!isOver);
  await mirror.close();
}
