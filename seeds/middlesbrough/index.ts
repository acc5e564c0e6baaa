/** Middlesbrough: the agenda and minutes of 21 March 2022. */

import type { CouncilSeed } from '../format.ts';
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

export const middlesbrough: CouncilSeed = {
  council,
  municipalYears,
  organisations,
  people,
  panels,
  publicNotices: [],
  meetings,
  glossary,
  reviews,
  improvementPlans,
  minutes,
  resolutions,
};
