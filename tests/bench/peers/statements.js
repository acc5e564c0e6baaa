/** The statements of the hand-written server, by the name of the operation that they answer. */

/** Midnight after a day, in the time zone of the councils. */
const after = (day) => `((${day}::date + 1)::timestamp at time zone 'Europe/London')`;
const from = (day) => `(${day}::date::timestamp at time zone 'Europe/London')`;

const answer = (data) => `select json_build_object('data', ${data})::text as answer`;
const all = (value, order) => `coalesce(json_agg(${value} order by ${order}), '[]')`;

const panel = "(select json_build_object('name', p.name) from panel p where p.council_id = m.council_id and p.id = m.panel_id)";

/** Meetings of a council as `m`, newest first, one more than the page has, numbered as `m.number`. */
const meetings = (columns, condition, size) => `
  (select row_number() over () as number, m.* from (
     select ${columns} from meeting m
      where m.council_id = (select id from council where slug = $1) and ${condition}
      order by m.orders_at desc nulls last, m.id desc limit ${size + 1}) m) m`;

const page = (size, node) => `
  json_build_object('council', json_build_object('meetings', json_build_object(
    'nodes', coalesce(json_agg(${node} order by m.number) filter (where m.number <= ${size}), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > ${size}))))`;

const appearances = `
  (select ${all("json_build_object('displayName', a.display_name, 'roleAsRecorded', a.role_as_recorded, 'organisationAsRecorded', a.organisation_as_recorded)", 'a.position')}
     from appearance a where a.council_id = i.council_id and a.agenda_item_id = i.id)`;
const items = `
  (select ${all(`json_build_object('agendaNumber', i.agenda_number, 'title', i.title, 'kind', i.kind, 'appearances', ${appearances})`, 'i.position')}
     from agenda_item i where i.council_id = m.council_id and i.meeting_id = m.id)`;

export const statements = {
  Page: {
    text: `${answer(
      page(
        20,
        `json_build_object('id', m.id, 'date', m.date, 'startsAt', m.starts_at, 'status', m.status, 'panel', ${panel},
           'agenda', json_build_object('items', ${items}))`,
      ),
    )} from ${meetings('m.council_id, m.id, m.date, m.starts_at, m.status, m.panel_id', `m.orders_at < ${after('$2')}`, 20)}`,
    parameters: ({ council, to }) => [council, to],
  },
  Hundred: {
    text: `${answer(
      page(100, `json_build_object('id', m.id, 'date', m.date, 'status', m.status, 'panel', ${panel})`),
    )} from ${meetings('m.council_id, m.id, m.date, m.status, m.panel_id', `m.orders_at < ${after('$2')}`, 100)}`,
    parameters: ({ council, to }) => [council, to],
  },
  Calendar: {
    text: `${answer(
      page(
        100,
        `json_build_object('id', m.id, 'date', m.date, 'startsAt', m.starts_at, 'status', m.status, 'kind', m.kind,
           'venue', json_build_object('name', m.venue->>'name'), 'panel', ${panel})`,
      ),
    )} from ${meetings(
      'm.council_id, m.id, m.date, m.starts_at, m.status, m.kind, m.venue, m.panel_id',
      `m.orders_at >= ${from('$2')} and m.orders_at < ${after('$3')}`,
      100,
    )}`,
    parameters: ({ council, from, to }) => [council, from, to],
  },
  Ledger: {
    text: `${answer(`
      json_build_object('council', json_build_object('recommendations', json_build_object(
        'nodes', coalesce(json_agg(json_build_object('id', m.id, 'reference', m.reference, 'title', m.title, 'status', m.status, 'madeOn', m.made_on,
            'panel', ${panel},
            'meeting', (select json_build_object('date', x.date) from meeting x where x.council_id = m.council_id and x.id = m.meeting_id))
          order by m.number) filter (where m.number <= 50), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 50))))`)}
      from (select row_number() over () as number, m.* from (
        select m.council_id, m.id, m.reference, m.title, m.status, m.made_on, m.panel_id, m.meeting_id from recommendation m
         where m.council_id = (select id from council where slug = $1) and m.made_on <= $2::date
         order by m.made_on desc nulls last, m.id desc limit 51) m) m`,
    parameters: ({ council, to }) => [council, to],
  },
  Deep: {
    text: `${answer(`
      json_build_object('councils', json_build_object('nodes', ${all(
        `json_build_object('name', c.name, 'panels', json_build_object('nodes', (
          select ${all(
            `json_build_object('name', p.name, 'seats', (
              select ${all(
                `json_build_object('position', s.position, 'holder', (
                  select json_build_object('role', h.role, 'person', (
                    select json_build_object('displayName', o.display_name) from person o where o.council_id = h.council_id and o.id = h.person_id))
                    from membership h
                   where h.council_id = s.council_id and h.seat_id = s.id
                     and (h.starts_on is null or h.starts_on <= $1::date) and (h.ends_on is null or h.ends_on >= $1::date) limit 1))`,
                's.position',
              )}
                from seat s where s.council_id = p.council_id and s.panel_id = p.id and s.recorded_on <= $1::date))`,
            'lower(p.name), p.id',
          )}
            from panel p where p.council_id = c.id)))`,
        'lower(c.name), c.id',
      )}))`)}
      from (select id, name from council order by lower(name), id limit 5) c`,
    parameters: ({ day }) => [day],
  },
  Search: {
    text: `${answer(`
      json_build_object('search', json_build_object('edges', ${all(
        `json_build_object('rank', s.rank, 'snippet', s.snippet, 'node', json_build_object('title', s.title, 'meeting', json_build_object('date', s.date)))`,
        's.number',
      )}))`)}
      from (select row_number() over () as number, f.* from bench_search($1, $2, $3) f) s`,
    parameters: ({ query, council, since }) => [query, council, since],
  },
  Name: { text: `select '{"data":{"__typename":"Query"}}' as answer`, parameters: () => [] },
};
