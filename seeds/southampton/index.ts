// Southampton City Council: what its public documents state, put together.

import type { CouncilSeed } from '../format.ts';
import { takenFrom } from '../taken-from.ts';
import { corporatePlans } from './corporate-plans.ts';
import { council, municipalYears } from './council.ts';
import { glossary } from './glossary.ts';
import { improvementPlans } from './improvement-plans.ts';
import { indicators } from './indicators.ts';
import { issues } from './issues.ts';
import { meeting20201203 } from './meeting-2020-12-03.ts';
import { meeting20210211 } from './meeting-2021-02-11.ts';
import { meeting20230720 } from './meeting-2023-07-20.ts';
import { meetingUndated } from './meeting-undated.ts';
import { minutes20201203 } from './minutes-2020-12-03.ts';
import { minutes20210211 } from './minutes-2021-02-11.ts';
import { approvedMinutes } from './minutes-approved.ts';
import { minutesUndated } from './minutes-undated.ts';
import { publicNotices } from './notices.ts';
import { organisations } from './organisations.ts';
import { panels } from './panels.ts';
import { people } from './people.ts';
import { performance202307 } from './performance-2023-07.ts';
import { recommendations } from './recommendations.ts';
import { reports } from './reports.ts';
import { resolutions } from './resolutions.ts';
import { reviews } from './reviews.ts';
import { printedSchedules, scheduledMeetings } from './schedule.ts';
import { sourceDocuments } from './source-documents.ts';
import { workProgramme } from './work-programme.ts';

/** The document of most lists. */
const agenda = 'agenda-2023-07-20';

export const southampton: CouncilSeed = {
  council,
  sourceDocuments,
  municipalYears,
  organisations,
  people: takenFrom(agenda, people),
  panels: takenFrom(agenda, panels),
  publicNotices: takenFrom(agenda, publicNotices),
  printedSchedules,
  meetings: [...scheduledMeetings, meeting20201203, meeting20210211, meetingUndated, meeting20230720],
  glossary,
  reviews: takenFrom(agenda, reviews),
  improvementPlans,
  corporatePlans: takenFrom(agenda, corporatePlans),
  minutes: [...approvedMinutes, minutes20201203, minutes20210211, minutesUndated],
  resolutions,
  reports,
  recommendations,
  workProgramme,
  issues,
  indicators: takenFrom(agenda, indicators),
  indicatorSets: [performance202307],
};
