/** Loads reviews and improvement plans. Rows under a restricted item get its visibility. */
import { improvementPlan, planUpdate } from '../src/modules/improvement/plans.table.ts';
import { review, reviewFindingSource, reviewItem, reviewProgress } from '../src/modules/improvement/reviews.table.ts';
import { insertAll, type SeedLoad, visibilityByItem } from './insert.ts';

export async function loadImprovement(load: SeedLoad): Promise<void> {
  const { councilId, seed, id, optionalId } = load;
  const visibilityOf = visibilityByItem(seed);
  await insertAll(load, review, seed.reviews, ({ key, ...details }) => ({
    ...details,
    councilId,
    id: id('review', key),
    conductedById: optionalId('organisation', details.conductedBy),
    precededById: optionalId('review', details.precededBy),
    startedOn: details.tookPlace?.from,
    endedOn: details.tookPlace?.to,
    datesPrecision: details.tookPlace?.precision,
    datesAsRecorded: details.tookPlace?.asRecorded,
    publishedOn: details.published?.from,
    publishedPrecision: details.published?.precision,
    publishedAsRecorded: details.published?.asRecorded,
    findings: details.findings.map(({ recordedIn: _, ...finding }) => finding),
    recommendations: details.recommendations.map(({ number, text }) => ({ number, text })),
  }));
  for (const { key, agendaItems, findings, recommendations } of seed.reviews) {
    const reviewId = id('review', key);
    await insertAll(load, reviewFindingSource, findings, (finding, index) => ({
      ...sourceOf(load, finding),
      councilId,
      reviewId,
      visibility: visibilityOf(finding.recordedIn.agendaItem),
      position: index + 1,
    }));
    await insertAll(load, reviewItem, agendaItems, (item) => ({
      councilId,
      reviewId,
      visibility: visibilityOf(item),
      agendaItemId: id('item', item),
    }));
    for (const { number, progress } of recommendations) {
      await insertAll(load, reviewProgress, progress, (told, index) => ({
        councilId,
        reviewId,
        visibility: visibilityOf(told.agendaItem),
        number,
        position: index + 1,
        text: told.text,
        agendaItemId: id('item', told.agendaItem),
      }));
    }
  }
  for (const { key, updates, ...details } of seed.improvementPlans) {
    const planId = id('plan', key);
    await insertAll(load, improvementPlan, [details], (plan) => ({
      ...plan,
      councilId,
      id: planId,
      panelId: optionalId('panel', plan.panel),
      promptedById: optionalId('review', plan.promptedBy),
    }));
    await insertAll(load, planUpdate, updates, (update, index) => ({
      ...update,
      councilId,
      visibility: visibilityOf(update.agendaItem),
      id: id('plan-update', `${key}/${update.agendaItem ?? index}`),
      planId,
      agendaItemId: optionalId('item', update.agendaItem),
      reviewId: optionalId('review', update.review),
    }));
  }
}

type Finding = SeedLoad['seed']['reviews'][number]['findings'][number];

/** Throws where the minutes of the item do not have the finding word for word. */
function sourceOf({ seed, id }: SeedLoad, { text, comment = '', recordedIn: { agendaItem, document, place } }: Finding) {
  const source = { agendaItemId: id('item', agendaItem), placeAsRecorded: place ?? null };
  if (document !== undefined) return { ...source, documentId: id('document', `${agendaItem}/${document}`) };
  for (const { meeting, entries } of seed.minutes) {
    const index = entries.findIndex(
      (entry) => entry.agendaItem === agendaItem && entry.text.includes(text) && entry.text.includes(comment),
    );
    if (index >= 0) return { ...source, minuteEntryId: id('entry', `${meeting}/${index + 1}`) };
  }
  throw new Error(`the minutes of ${agendaItem} do not say "${text}"`);
}
