/** What a viewer may read: which rows, and which of a council's feeds. */
import type { CouncilScope, Visibility } from '../db/access.ts';
import type { Audience } from '../events/feed.ts';
import type { Viewer } from '../graphql/context.ts';

/** The council whose unpublished rows the viewer reads; null for whoever reads only what is public, as a partner with a key of it does. */
export function scopeOf(viewer: Viewer): CouncilScope | null {
  if (viewer.councilId === null || viewer.role === 'PUBLIC' || viewer.role === 'PARTNER') return null;
  const reads: Visibility[] = ['PUBLIC', 'STAFF'];
  if (viewer.permissions.has('READ_DRAFTS')) reads.push('DRAFT');
  if (viewer.permissions.has('READ_RESTRICTED')) reads.push('RESTRICTED');
  return { councilId: viewer.councilId, reads };
}

/** The staff feed tells of drafts and restricted papers, so it takes the right to read both. */
export function audienceOf(viewer: Viewer, councilId: number): Audience {
  const readsAll = viewer.permissions.has('READ_DRAFTS') && viewer.permissions.has('READ_RESTRICTED');
  return viewer.councilId === councilId && readsAll ? 'STAFF' : 'PUBLIC';
}
