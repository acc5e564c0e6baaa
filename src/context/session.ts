/** A viewer with the credential that they showed, and what they may read: the rows, and the feed of a council. */
import type { CouncilScope, Visibility } from '../db/access.ts';
import type { Audience } from '../events/feed.ts';
import type { Credential, Viewer } from '../graphql/context.ts';

export interface Session {
  viewer: Viewer;
  /** Null for an anonymous viewer. */
  credential: Credential | null;
}

export const anonymous: Session = {
  viewer: { kind: 'ANONYMOUS', name: null, councilId: null, role: 'PUBLIC', permissions: new Set(), personId: null },
  credential: null,
};

/** The council whose unpublished rows the viewer may read; null for a viewer who reads only public rows, as partners do. */
export function scopeOf({ councilId, role, permissions, personId }: Viewer): CouncilScope | null {
  if (councilId === null || role === 'PUBLIC' || role === 'PARTNER') return null;
  const reads: Visibility[] = ['PUBLIC', 'STAFF'];
  if (permissions.has('READ_DRAFTS')) reads.push('DRAFT');
  if (permissions.has('READ_RESTRICTED')) reads.push('RESTRICTED');
  return { councilId, reads, memberId: permissions.has('READ_RESTRICTED_OF_OWN_PANELS') ? personId : null };
}

/** The staff feed has events of drafts and restricted papers, so it needs the permission to read both. */
export function audienceOf(viewer: Viewer, councilId: number): Audience {
  const readsAll = viewer.permissions.has('READ_DRAFTS') && viewer.permissions.has('READ_RESTRICTED');
  return viewer.councilId === councilId && readsAll ? 'STAFF' : 'PUBLIC';
}
