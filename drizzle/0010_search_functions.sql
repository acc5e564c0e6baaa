-- What the indexes and queries of search are made of: functions of their arguments alone. See search.table.ts.

-- The type of their first argument goes.
drop function search_words(search_result_type, integer, uuid);
--> statement-breakpoint
drop function search_refresh(search_result_type, integer, uuid);
--> statement-breakpoint
-- A word or phrase as texts are kept (English stems) or as names are (plain words). English stems leave irregular plurals apart.
create function search_term(plain text) returns tsquery language plpgsql immutable strict parallel safe as $$
declare
  stems tsquery := phraseto_tsquery('english', plain);
  words tsquery := phraseto_tsquery('simple', plain);
  term text := case when stems::text in ('', words::text) then words::text else (stems || words)::text end;
  forms text;
begin
  foreach forms in array array['child|children', 'person|peopl|people', 'woman|women', 'man|men'] loop
    term := regexp_replace(term, format('''(%s)''', forms), format('(''%s'')', replace(forms, '|', ''' | ''')), 'g');
  end loop;
  return term::tsquery;
end
$$;
--> statement-breakpoint
-- A word or phrase, or a list: any of its elements, of each of which all, of each of which any, and so on.
create function search_query(sought jsonb, is_any boolean default true) returns tsquery language plpgsql immutable strict parallel safe as $$
declare
  part jsonb;
  of_part tsquery;
  whole tsquery;
begin
  if jsonb_typeof(sought) = 'string' then return search_term(sought #>> '{}'); end if;
  for part in select jsonb_array_elements(sought) loop
    of_part := search_query(part, not is_any);
    whole := case when whole is null then of_part when is_any then whole || of_part else whole && of_part end;
  end loop;
  return coalesce(whole, '');
end
$$;
--> statement-breakpoint
-- The English stems of a text in reading order, without the words that English leaves out, irregular plurals as singulars.
create function search_stems(plain text) returns text[] language sql immutable parallel safe
  return (
    select coalesce(array_agg(
             case word.lexeme when 'children' then 'child' when 'peopl' then 'person' when 'women' then 'woman' when 'men' then 'man'
               else word.lexeme end order by place), '{}')
      from unnest(to_tsvector('english', plain)) as word(lexeme, places, weights), unnest(word.places) as place);
--> statement-breakpoint
-- The first two stems of each text, which an index can find in a query.
create function search_openings(texts text[]) returns text[] language sql immutable parallel safe
  return (select coalesce(array_agg(array_to_string((search_stems(plain))[1:2], ' ')), '{}') from unnest(texts) as plain);
--> statement-breakpoint
-- The words of an entry as they are spelt, and its council behind a space, which no word has, so that an index can look for both together.
create function search_spellings(council_id integer, title text, names text, body text) returns text[] language sql immutable parallel safe
  return array_append(
    tsvector_to_array(to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(names, '') || ' ' || coalesce(body, ''))),
    ' ' || council_id::text);
