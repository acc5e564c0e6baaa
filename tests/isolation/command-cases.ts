/** For each mutation, the inputs that would tell of hidden records if any could. A mutation without inputs fails `api.test.ts`. */
import type { Case, Target } from './root-cases.ts';

/** What is hidden or open of one type, by id, as it stands in an input. */
interface Ids {
  hidden: (type: Parameters<Target['hidden']['globalId']>[0]) => string;
  open: (type: Parameters<Target['open']['globalId']>[0]) => string;
}

/**
 * A mutation with its inputs. Where it takes a version, the first is tried at one that the record cannot have, too: to be told so would
 * tell that there is one. Further ones name a record that everyone knows, and beside it one that is hidden.
 */
function command(field: string, inputs: (ids: Ids) => string[], takesVersion = true): Case {
  return ({ hidden, open }) => {
    const ids: Ids = { hidden: (type) => `"${hidden.globalId(type)}"`, open: (type) => `"${open.globalId(type)}"` };
    const [first = '', ...others] = inputs(ids);
    const versioned = takesVersion ? [`${first}, expectedVersion: 99`] : [];
    return [...versioned, first, ...others].map((input) => ({
      document: `mutation M { ${field}(input: { ${input} }) { __typename userErrors { code field message currentVersion } } }`,
      variables: {},
    }));
  };
}

export const mutations: Record<string, Case> = {
  startMeeting: command('startMeeting', ({ hidden }) => [`meeting: ${hidden('Meeting')}`]),
  adjournMeeting: command('adjournMeeting', ({ hidden }) => [`meeting: ${hidden('Meeting')}`]),
  resumeMeeting: command('resumeMeeting', ({ hidden }) => [`meeting: ${hidden('Meeting')}`]),
  concludeMeeting: command('concludeMeeting', ({ hidden }) => [`meeting: ${hidden('Meeting')}`]),
  postponeMeeting: command('postponeMeeting', ({ hidden }) => [`meeting: ${hidden('Meeting')}, reason: "Storm"`]),
  cancelMeeting: command('cancelMeeting', ({ hidden }) => [`meeting: ${hidden('Meeting')}, reason: "Storm"`]),
  openAgendaItem: command('openAgendaItem', ({ hidden }) => [`agendaItem: ${hidden('AgendaItem')}`]),
  closeAgendaItem: command('closeAgendaItem', ({ hidden }) => [`agendaItem: ${hidden('AgendaItem')}`]),
  serveResponseNotice: command('serveResponseNotice', ({ hidden }) => [
    `recommendation: ${hidden('Recommendation')}, servedOn: "2026-01-15", reportReceivedOn: "2026-01-15"`,
  ]),
  recordRecommendationResponse: command('recordRecommendationResponse', ({ hidden, open }) => {
    const response = 'decision: NOTED, respondedOn: "2026-01-15", respondent: "Cabinet"';
    return [
      `recommendation: ${hidden('Recommendation')}, ${response}`,
      `recommendation: ${open('Recommendation')}, ${response}, document: ${hidden('Document')}`,
    ];
  }),
  reportRecommendationProgress: command('reportRecommendationProgress', ({ hidden, open }) => {
    const progress = 'claim: IN_PROGRESS, actionTaken: "Done"';
    return [
      `recommendation: ${hidden('Recommendation')}, ${progress}`,
      `recommendation: ${open('Recommendation')}, ${progress}, reportedTo: ${hidden('Meeting')}`,
      `recommendation: ${open('Recommendation')}, ${progress}, documents: [${hidden('Document')}]`,
    ];
  }),
  acceptRecommendationCompletion: command('acceptRecommendationCompletion', ({ hidden, open }) => [
    `recommendation: ${hidden('Recommendation')}, meeting: ${open('Meeting')}`,
  ]),
  rejectRecommendationCompletion: command('rejectRecommendationCompletion', ({ hidden, open }) => [
    `recommendation: ${hidden('Recommendation')}, meeting: ${open('Meeting')}, reason: "Too soon"`,
  ]),
  removeRejectedRecommendation: command('removeRejectedRecommendation', ({ hidden, open }) => [
    `recommendation: ${hidden('Recommendation')}, reportedTo: ${open('Meeting')}`,
  ]),
  withdrawRecommendation: command('withdrawRecommendation', ({ hidden }) => [
    `recommendation: ${hidden('Recommendation')}, reason: "Overtaken"`,
  ]),
  publishDraftMinutes: command('publishDraftMinutes', ({ hidden }) => [`meeting: ${hidden('Meeting')}`]),
  approveMinutes: command(
    'approveMinutes',
    ({ hidden, open }) => {
      const settled = `approvingMeeting: ${open('Meeting')}, meetings: [${open('Meeting')}]`;
      return [
        `approvingMeeting: ${hidden('Meeting')}, meetings: [${open('Meeting')}]`,
        `approvingMeeting: ${open('Meeting')}, meetings: [${hidden('Meeting')}]`,
        `${settled}, resolution: ${hidden('Resolution')}`,
        `${settled}, signedBy: ${hidden('Person')}`,
      ];
    },
    false,
  ),
};
