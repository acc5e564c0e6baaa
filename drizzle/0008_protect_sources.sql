-- Row-level security of the tables of 0007.

select protect_council_tables();
