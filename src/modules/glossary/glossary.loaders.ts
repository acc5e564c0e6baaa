import { oneById, rowsOf } from '../../db/loader.ts';
import { glossaryTerm } from './glossary.table.ts';

export const glossaryTermById = oneById('glossaryTermById', glossaryTerm, rowsOf(glossaryTerm));
