/** Events of documents and reports. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    DOCUMENT_CHANGED: DocumentFacts;
  }
}

export type DocumentFacts = {
  /** Null for a report, which is the subject of the event. */
  documentId: string | null;
  meetingId: string | null;
  agendaItemId: string | null;
};
