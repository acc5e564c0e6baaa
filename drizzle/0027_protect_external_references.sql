select protect_council_tables();
