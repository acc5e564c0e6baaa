/**
 * PostGraphile as its manual says for production: NODE_ENV and GRAPHILE_ENV are `production`, no mutations, no explain, no watching, its prepared statements
 * on. It logs in as a superuser, to whom no row-level security applies, so it reads without a transaction.
 */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { connectionsMax, databaseUrl, serve } from './serving.js';

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: ['public'],
      poolConfig: { max: connectionsMax, options: '-c jit=off' },
    }),
  ],
  disablePlugins: ['PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  schema: { pgForbidSetofFunctionsToReturnNull: true, defaultBehavior: 'connection list' },
  grafserv: { graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
};
const service = postgraphile(preset).createServ(grafserv);
const server = createServer();
await service.addTo(server);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
await service.ready?.();
await serve(server.address().port);
