-- Immutable functions that the indexes and queries of search use. See search.table.ts.

-- The next migration drops the type of their first argument.
drop function search_words(search_result_type, integer, uuid);
--> statement-breakpoint
drop function search_refresh(search_result_type, integer, uuid);
--> statement-breakpoint
-- Matches a word or phrase in texts (by English stems) or in names (by plain words). English stems do not cover irregular plurals.
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
-- Matches a word or phrase, or a list: any element of the list, all elements of a list in that list, any element of a list in that, and so on.
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
-- The English stems of a text in reading order, without stop words, with irregular plurals as singulars.
create function search_stems(plain text) returns text[] language sql immutable parallel safe
  return (
    select coalesce(array_agg(
             case word.lexeme when 'children' then 'child' when 'peopl' then 'person' when 'women' then 'woman' when 'men' then 'man'
               else word.lexeme end order by place), '{}')
      from unnest(to_tsvector('english', plain)) as word(lexeme, places, weights), unnest(word.places) as place);
--> statement-breakpoint
-- The first two stems of each text. An index on them finds the expansions that a query contains.
create function search_openings(texts text[]) returns text[] language sql immutable parallel safe
  return (select coalesce(array_agg(array_to_string((search_stems(plain))[1:2], ' ')), '{}') from unnest(texts) as plain);
--> statement-breakpoint
-- The words of an entry, unstemmed, and its council after a space. No word contains a space, so one index finds a word in a council.
create function search_spellings(council_id integer, title text, names text, body text) returns text[] language sql immutable parallel safe
  return array_append(
    tsvector_to_array(to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(names, '') || ' ' || coalesce(body, ''))),
    ' ' || council_id::text);
