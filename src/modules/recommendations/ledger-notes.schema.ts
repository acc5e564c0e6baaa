/** Observations on recommendations, computed from the record by `ledger-notes.rules.ts`. */
import { builder } from '../../graphql/builder.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { ComplianceNote } from '../compliance/compliance.schema.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { observeRecommendation } from './ledger-notes.rules.ts';
import { responsesByRecommendation } from './recommendations.loaders.ts';
import { Recommendation } from './recommendations.schema.ts';

builder.objectField(Recommendation, 'complianceNotes', (t) =>
  t.field({
    type: [ComplianceNote],
    description: 'Derived: observations on the record; information only, they never block anything.',
    resolve: async (row, _, ctx) => {
      const { councilId } = row;
      const [council, responses] = await Promise.all([
        ctx.load(councilByNumber, councilId),
        ctx.load(responsesByRecommendation, row),
      ]);
      const facts = { ...row, nation: council?.nation ?? '', hasResponse: responses.length > 0 };
      return observeRecommendation(facts, todayInCouncilTime()).map((note) => ({ ...note, councilId }));
    },
  }),
);
