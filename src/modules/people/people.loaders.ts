import { oneById, rowsOf } from '../../db/loader.ts';
import { person } from './people.table.ts';

export const personById = oneById('personById', person, rowsOf(person));
