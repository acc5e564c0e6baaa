drop function if exists council_meetings_until, council_meetings_between, council_recommendations_until, first_councils, seat_holders,
  council_panels_by_name, bench_search;
