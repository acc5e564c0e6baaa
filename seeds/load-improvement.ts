/** Reviews and improvement plans. What a restricted item has to do with them is stored behind the wall. */
import { improvementPlan, planUpdate } from '../src/modules/improvement/plans.table.ts';
import { review, reviewItem, reviewProgress } from '../src/modules/improvement/reviews.table.ts';
import { insertAll, type SeedLoad, visibilityByItem } from './insert.ts';

export async function loadImprovement(load: SeedLoad): Promise<void> {
  const { councilId, seed, id, maybe } = load;
  const visibilityOf = visibilityByItem(seed);
  await insertAll(load, review, seed.reviews, ({ key, ...details }) => ({
    ...details,
    councilId,
    id: id('review', key),
    conductedById: maybe('organisation', details.conductedBy),
    precededById: maybe('review', details.precededBy),
    recommendations: details.recommendations.map(({ number, text }) => ({ number, text })),
  }));
  for (const { key, agendaItems, recommendations } of seed.reviews) {
    const reviewId = id('review', key);
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
      panelId: maybe('panel', plan.panel),
      promptedById: maybe('review', plan.promptedBy),
    }));
    await insertAll(load, planUpdate, updates, (update, index) => ({
      ...update,
      councilId,
      visibility: visibilityOf(update.agendaItem),
      id: id('plan-update', `${key}/${update.agendaItem ?? index}`),
      planId,
      agendaItemId: maybe('item', update.agendaItem),
      reviewId: maybe('review', update.review),
    }));
  }
}
