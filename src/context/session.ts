/** What a viewer may read: the rows, and the feed of a council. */
import type { CouncilScope, Visibility } from '../db/access.ts';
import type { Audience } from '../events/feed.ts';
import type { Viewer } from '../graphql/context.ts';

/** The council whose unpublished rows the viewer may read; null for a viewer who reads only public rows, as partners do. */
export function scopeOf(viewer: Viewer): CouncilScope | null {
  if (viewer.councilId === null || viewer.role === 'PUBLIC' || viewer.role === 'PARTNER') return null;
  const reads: Visibility[] = ['PUBLIC', 'STAFF'];
  if (viewer.permissions.has('READ_DRAFTS')) reads.push('DRAFT');
  if (viewer.permissions.has('READ_RESTRICTED')) reads.push('RESTRICTED');
  return { councilId: viewer.councilId, reads };
}

/** The staff feed has events of drafts and restricted papers, so it needs the permission to read both. */
export function audienceOf(viewer: Viewer, councilId: number): Audience {
  const readsAll = viewer.permissions.has('READ_DRAFTS') && viewer.permissions.has('READ_RESTRICTED');
  return viewer.councilId === councilId && readsAll ? 'STAFF' : 'PUBLIC';
}
