/** The schema: scalars, `node`, mutations' shared shapes and all modules, built. */
import './node.ts';
import './scalars.ts';
import '../modules/index.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
