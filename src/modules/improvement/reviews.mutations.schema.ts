/** The mutations of reviews. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { reviewById } from './improvement.loaders.ts';
import { recordReview, updateReview } from './reviews.commands.ts';
import { ReviewPatch } from './reviews.inputs.schema.ts';
import { Review } from './reviews.schema.ts';
import { reviewRecord } from './reviews.table.ts';

export const reviewInput = inputFields((t) => ({
  details: t.field({ type: ReviewPatch, required: true, description: 'The review; `title` and `kind` are required.' }),
}));

mutation({
  name: 'recordReview',
  description: 'Records an inspection, monitoring visit, case review or audit.',
  permission: 'MANAGE_IMPROVEMENT',
  target: inCouncil,
  input: reviewInput,
  payload: { review: gives(Review, reviewById, 'The new review.') },
  command: recordReview,
});

export const reviewPatchInput = inputFields((t) => ({
  patch: t.field({ type: ReviewPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateReview',
  description: 'Changes a review, e.g. to add progress on its recommendations.',
  permission: 'MANAGE_IMPROVEMENT',
  target: { record: reviewRecord, field: 'id', description: 'The review.' },
  input: reviewPatchInput,
  payload: { review: gives(Review, reviewById, 'The review.') },
  command: updateReview,
});
