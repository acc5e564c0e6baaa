import { asc, isNull } from 'drizzle-orm';
import { manyBy, manyByCouncil, oneById, rowsOf } from '../../db/loader.ts';
import { publicNotice } from './notices.table.ts';

const inOrder = rowsOf(publicNotice, asc(publicNotice.position), asc(publicNotice.id));

export const noticeById = oneById('noticeById', publicNotice, inOrder);

export const noticesByPanel = manyBy('noticesByPanel', publicNotice, publicNotice.panelId, inOrder);

/** Notices for every panel. */
export const noticesByCouncil = manyByCouncil('noticesByCouncil', publicNotice, inOrder, isNull(publicNotice.panelId));
