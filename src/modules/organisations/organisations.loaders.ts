import { oneById, rowsOf } from '../../db/loader.ts';
import { organisation } from './organisations.table.ts';

export const organisationById = oneById('organisationById', organisation, rowsOf(organisation));
