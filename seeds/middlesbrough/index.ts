/** Middlesbrough: the agenda and minutes of 21 March 2022. */

import type { CouncilSeed } from '../format.ts';
import { takenFrom } from '../taken-from.ts';
import { council, municipalYears } from './council.ts';
import { glossary } from './glossary.ts';
import { improvementPlans } from './improvement-plans.ts';
import { meetings } from './meetings.ts';
import { minutes } from './minutes.ts';
import { organisations } from './organisations.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { resolutions } from './resolutions.ts';
import { reviews } from './reviews.ts';
import { sourceDocuments } from './source-documents.ts';

const page = 'minutes-2022-03-21';

export const middlesbrough: CouncilSeed = {
  council,
  sourceDocuments,
  municipalYears: takenFrom(page, municipalYears),
  organisations: takenFrom(page, organisations),
  people: takenFrom(page, people),
  panels: takenFrom(page, panels),
  publicNotices: [],
  meetings: takenFrom(page, meetings),
  glossary: takenFrom(page, glossary),
  reviews: takenFrom(page, reviews),
  improvementPlans: takenFrom(page, improvementPlans),
  minutes,
  resolutions,
};
