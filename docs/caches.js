/**
 * What the caches of Apollo Client (`typePolicies`, `possibleTypes`) and of urql's graphcache (`keys`) must know of the schema. Complete for
 * `src/graphql/schema.graphql` of the same commit: copy the file again when you copy the schema again.
 */
const words = (text) => text.match(/\w+/g) ?? [];

/** The types of each interface and union. */
const types = {
  CouncilRecord: `
    AgendaItem ApiKey Appearance CorporateGoal CorporatePlan Declaration Document GlossaryTerm ImprovementPlan
    ImprovementPlanUpdate Indicator IndicatorSet Issue Meeting Membership MinuteEntry MunicipalYear Organisation Panel
    Person PublicNotice Recommendation RecommendationProgress RecommendationResponse Report Resolution ResolutionClause
    Review Seat TermsOfReference Webhook WorkProgrammeItem
  `,
  Event: `
    AgendaChangedEvent ApiKeyChangedEvent AppearanceChangedEvent CouncilChangedEvent DocumentChangedEvent
    ImprovementPlanUpdatedEvent IndicatorsChangedEvent MeetingChangedEvent MeetingStatusChangedEvent MinutesChangedEvent
    PanelChangedEvent PersonChangedEvent RecommendationChangedEvent ResolutionChangedEvent WebhookChangedEvent
    WorkProgrammeChangedEvent
  `,
  MutationPayload: `
    AbandonMeetingPayload AcceptRecommendationCompletionPayload AddAgendaItemPayload AddWorkProgrammeItemPayload
    AdjournMeetingPayload AdoptCorporatePlanPayload AppointMemberPayload ApproveMinutesPayload AttachDocumentPayload
    CancelMeetingPayload CloseAgendaItemPayload ConcludeMeetingPayload ConfirmMeetingPayload CreateApiKeyPayload
    CreateImprovementPlanPayload CreateMeetingPayload CreateMeetingsPayload CreateMunicipalYearPayload CreatePanelPayload
    CreatePersonPayload CreateSeatPayload DeclareVacancyPayload DeferAgendaItemPayload DefineGlossaryTermPayload
    DefineIndicatorPayload EndMembershipPayload EnterPrivateSessionPayload InviteContributorPayload
    InviteGuestSpeakerPayload LinkAgendaItemToIssuePayload MakeRecommendationPayload MoveAgendaItemPayload
    OpenAgendaItemPayload OpenIssuePayload PauseWebhookPayload PostponeMeetingPayload PublishAgendaPayload
    PublishDraftMinutesPayload PublishImprovementPlanUpdatePayload PublishIndicatorSetPayload PublishNoticePayload
    PublishReportPayload PublishTermsOfReferencePayload RecordAppearancePayload RecordAttendancePayload
    RecordDeclarationPayload RecordMinutePayload RecordObservationsPayload RecordRecommendationResponsePayload
    RecordResolutionPayload RecordReviewPayload RegisterWebhookPayload RejectRecommendationCompletionPayload
    ReleaseAgendaItemPayload ReleaseDocumentPayload RemoveRejectedRecommendationPayload RemoveWebhookPayload
    ReportRecommendationProgressPayload RescheduleMeetingPayload RespondToInvitationPayload RestrictAgendaItemPayload
    RestrictDocumentPayload ResumeMeetingPayload ResumeWebhookPayload ReturnToPublicSessionPayload RevokeApiKeyPayload
    ServeResponseNoticePayload StartMeetingPayload TestWebhookPayload UpdateAgendaItemPayload UpdateCouncilPayload
    UpdateImprovementPlanPayload UpdateIndicatorPayload UpdateMeetingPayload UpdateMinutePayload UpdatePanelPayload
    UpdatePersonPayload UpdateResolutionPayload UpdateReviewPayload UpdateWebhookPayload UpdateWorkProgrammeItemPayload
    WithdrawAgendaItemPayload WithdrawRecommendationPayload WithdrawRecordPayload
  `,
  Node: `
    Agenda AgendaItem ApiKey Appearance CorporateGoal CorporatePlan Council Declaration Document GlossaryTerm
    ImprovementPlan ImprovementPlanUpdate Indicator IndicatorSet Issue Meeting Membership MinuteEntry Minutes
    MinutesApproval MunicipalYear Organisation Panel Person PublicNotice Recommendation RecommendationProgress
    RecommendationResponse Report Resolution ResolutionClause Review Seat SourceDocument TermsOfReference Webhook
    WorkProgrammeItem
  `,
  Restrictable: 'AgendaItem Document MinuteEntry Resolution',
  SearchResult: `
    AgendaItem Appearance CorporateGoal Document GlossaryTerm ImprovementPlan Indicator IndicatorSet Issue Meeting
    MinuteEntry Organisation Panel Person PublicNotice Recommendation Resolution Review Seat WorkProgrammeItem
  `,
};

/** Types without `id`: parts of the record that has them, lists, and what is said once. */
const values = words(`
  Access AccessRestriction Addressee AgendaItemConnection AgendaItemEdge AgendaSupplement AppearanceConnection
  AppearanceEdge Attendance BackgroundPaper Benchmark CompletionReview ComplianceNote Contact CouncilConnection
  CouncilEdge CouncillorTerm DocumentConnection DocumentEdge EventActor EventConnection EventEdge ExecutiveRole
  FeedPosition GlossaryTermConnection GlossaryTermEdge HistoryEntry HistoryEntryConnection HistoryEntryEdge
  ImprovementPlanConnection ImprovementPlanEdge ImprovementPlanUpdateConnection ImprovementPlanUpdateEdge
  IndicatorChange IndicatorConnection IndicatorEdge IndicatorRow IndicatorSection IndicatorSetConnection
  IndicatorSetEdge IndicatorTarget Invitation IssueConnection IssueEdge LegalReference Licence MeetingConnection
  MeetingEdge MeetingLink MeetingSchedule MeetingStatusChange NoticeRule Observation ObservationConnection
  ObservationEdge OrganisationConnection OrganisationEdge PageInfo PageRange PanelConnection PanelEdge PanelName
  PersonConnection PersonEdge PlanAction PublishedDirection PublishedRag RateLimit RecommendationConnection
  RecommendationEdge RecommendationStatusChange RecordedPeriod ReferralRule ReportAppendix ReportParagraph
  ReportRecommendation ReportSection ResponseNotice ReviewConnection ReviewEdge ReviewFinding ReviewFindingSource
  ReviewProgress ReviewRecommendation SearchReading SearchResultConnection SearchResultEdge Source SuccessMeasure
  TermsOfReferenceClause Urgency UserError ValueBasis Venue Viewer Vote VoteRecord WebhookTest
  WorkProgrammeItemConnection WorkProgrammeItemEdge
  ${types.Event} ${types.MutationPayload}
`);

/** Fields that are lists of objects, by the type or the interface that has them. */
const lists = {
  Agenda: 'items supplements',
  AgendaItem: `
    appearances documents excludesItems guestSpeakers improvementPlanUpdates indicatorSets issues minuteEntries
    recommendations references resolutions reviews workProgrammeItems
  `,
  Appearance: 'documents',
  CorporatePlan: 'goals',
  Council: 'apiKeys basis contacts corporatePlans municipalYears publicNotices sources webhooks',
  CouncilRecord: 'basis sources',
  ImprovementPlan: 'actions successMeasures',
  ImprovementPlanUpdate: 'documents',
  IndicatorRow: 'benchmarks observations',
  IndicatorSection: 'rows',
  IndicatorSet: 'changes sections',
  Issue: 'recommendations',
  Meeting: `
    appearances attendance complianceNotes contacts declarations documents guestSpeakers links publicNotices resolutions
    statusHistory
  `,
  MeetingSchedule: 'meetings',
  Minutes: 'documents entries',
  MinutesApproval: 'approvedMeetings',
  Panel: 'contacts otherNames publicNotices referralRules schedules seats termsOfReferenceHistory',
  Person: 'councillorTerms executiveRoles memberships',
  Query: 'nodes',
  Recommendation: 'completionReviews complianceNotes progress responses statusHistory workProgrammeItems',
  RecommendationProgress: 'documents',
  Report: 'appendices backgroundPapers contacts goals legalReferences recommendations sections',
  ReportSection: 'paragraphs',
  Resolution: 'clauses',
  Review: 'agendaItems documents findings recommendations',
  ReviewRecommendation: 'progress',
  SearchResultConnection: 'edges nodes readings',
  Seat: 'memberships',
  TermsOfReference: 'clauses',
  Viewer: 'ownPanels',
  Vote: 'records',
};

/** graphcache reaches a value through the record that has it. */
export const keys = Object.fromEntries(values.map((name) => [name, () => null]));

export const possibleTypes = Object.fromEntries(Object.entries(types).map(([name, text]) => [name, words(text)]));

/** Apollo adds to a value what earlier queries selected of it, and in lists place by place, while the two agree. */
export const typePolicies = Object.fromEntries(
  [...values, ...Object.keys(lists)].map((name) => {
    const fields = words(lists[name] ?? (name.endsWith('Connection') ? 'edges nodes' : ''));
    const policy = { fields: Object.fromEntries(fields.map((field) => [field, { merge }])) };
    return [name, values.includes(name) ? { ...policy, merge: true } : policy];
  }),
);

function merge(old, next) {
  if (Array.isArray(next)) return agree(old, next) ? next.map((item, place) => merge(old[place], item)) : next;
  if (!isValue(old) || !isValue(next)) return next;
  return { ...old, ...Object.fromEntries(Object.entries(next).map(([field, value]) => [field, merge(old[field], value)])) };
}

function agree(old, next) {
  if (Array.isArray(next)) return old?.length === next.length && next.every((item, place) => agree(old[place], item));
  if (!isValue(old) || !isValue(next)) return old === next || Boolean(old?.__ref && next?.__ref);
  return Object.entries(next).every(([field, value]) => old[field] === undefined || agree(old[field], value));
}

const isValue = (part) => part !== null && typeof part === 'object' && !('__ref' in part);
