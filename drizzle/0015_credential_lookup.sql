select protect_council_tables();
--> statement-breakpoint
-- Authentication runs before the council is known. This function finds the councils that accept tokens of an issuer.
create function find_identity_providers(token_issuer text) returns setof identity_provider language sql stable security definer
  set search_path = public, pg_temp
  as $$ select * from identity_provider where issuer = token_issuer $$;
--> statement-breakpoint
revoke execute on function find_identity_providers(text) from public;
--> statement-breakpoint
grant execute on function find_identity_providers(text) to scrutiny_staff;
--> statement-breakpoint
-- The keys of the list that are valid no longer. One call checks all keys in use by a process, of every council.
create function ended_api_keys(key_ids uuid[]) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp
  as $$
    select used.id from unnest(key_ids) as used(id)
     where not exists (select from api_key where api_key.id = used.id and revoked_at is null and coalesce(expires_at, 'infinity') > now())
  $$;
--> statement-breakpoint
revoke execute on function ended_api_keys(uuid[]) from public;
--> statement-breakpoint
grant execute on function ended_api_keys(uuid[]) to scrutiny_staff;
--> statement-breakpoint
-- A member's key was stored with the permission to read all restricted papers of the council.
update api_key set permissions = array['READ_RESTRICTED_OF_OWN_PANELS'] where role = 'MEMBER';
