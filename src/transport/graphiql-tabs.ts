/** The operations that GraphiQL opens with: a tour of the records. */
export const graphiqlTabs: { query: string; headers?: string }[] = [
  {
    query: `# A council's panels and what they are for.
query Panels {
  council(slug: "southampton") {
    id
    name
    panels {
      nodes {
        id
        name
        roleStatement
        quorumAsRecorded
        termsOfReference { id recordedOn preamble clauses { position text } }
        chair { id recordedOn person { id displayName } }
        seats { id position kind constituency votingRights occupancy recordedOn holder { id role person { id displayName } } }
        contacts { title names phone email }
      }
    }
  }
}
`,
  },
  {
    query: `# The year's meetings of one panel.
query Schedule {
  panel(council: "southampton", slug: "children-and-families") {
    id
    name
    schedule(municipalYear: "2023/24") {
      municipalYear { id label }
      meetings { id date startsAt status notice venue { name room } }
    }
  }
}
`,
  },
  {
    query: `# Full agendas with speakers. A restricted item shows its title and the ground for restriction, and nothing of its papers.
query Agendas {
  meetings(filter: { agendaStatuses: [PUBLISHED] }, orderBy: { field: STARTS_AT, direction: DESC }, first: 3) {
    nodes {
      id
      date
      status
      panel { id name council { id name } }
      guestSpeakers { id displayName roleAsRecorded organisationAsRecorded topic person { id displayName } }
      complianceNotes { code message }
      agenda {
        id
        publishedOn
        clearDaysNotice
        items {
          id
          displayNumber
          title
          summary
          access { level restriction { groundAsRecorded } }
          documents { id title sizeAsPublished access { level } }
          appearances { id displayName roleAsRecorded organisationAsRecorded capacity status }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Improvement plans of every council, with their updates.
query ImprovementPlans {
  councils(first: 5) {
    nodes {
      id
      name
      improvementPlans(first: 5) {
        nodes {
          id
          title
          alsoKnownAs
          status
          updates(first: 5) { nodes { id reportedOn summary review { id title findings { kind text comment } } } }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# What was minuted and resolved, and what became of the panel's recommendations.
query Decisions {
  meetings(filter: { minutesStatuses: [PUBLISHED] }, first: 3) {
    nodes {
      id
      date
      panel { id name }
      minutes { id status entries { id kind depth text isTruncated } }
      resolutions { id kind textAsRecorded clauses { id label depth stem text } minutesApproval { id approvedMeetings { id date } } }
    }
  }
  recommendations(filter: { isOnMonitoringList: true }, first: 5) {
    nodes { id reference title text status statusAsPublished madeOn progress { id actionTaken actedOn claim } }
  }
}
`,
  },
  {
    query: `# A performance report: what got worse in a year, then the published figures with the derived change of each.
query Performance {
  panel(council: "southampton", slug: "children-and-families") {
    id
    indicatorSets(first: 1) {
      nodes {
        id
        title
        asAt
        gotWorseInAYear: changes(from: "Jun-22", to: "Jun-23", assessments: [WORSENED]) {
          sectionTitle
          nameAsPublished
          from { valueAsPublished }
          to { valueAsPublished }
          difference
          polarity
          polarityBasis
          polarityInferredFrom
        }
        sections {
          title
          rows {
            nameAsPublished
            observations { periodLabel valueAsPublished }
            target { operator value }
            rag { value asPublished }
            direction { value columnLabel }
            change { difference direction assessment agreesWithPublished }
          }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Live: each change of a meeting's status. Run it, then start a meeting with StartMeeting and watch.
subscription LiveStatus {
  meetingStatusChanged(filter: { council: "southampton" }) {
    cursor
    sequence
    previousStatus
    status
    reason
    occurredAt
    meeting { id date panel { id name } currentAgendaItem { id displayNumber title } }
  }
}
`,
  },
  {
    query: `# Live: everything that happens in one meeting, here that of 20 July 2023. Run it, then start it with StartMeeting.
subscription LiveMeeting {
  meetingChanged(meeting: "Meeting_AAAAAfpEeu5RY1oFjUa1ieUBzww", snapshot: true) {
    __typename
    cursor
    sequence
    isSnapshot
    occurredAt
    operation
    subjectId
    ... on MeetingStatusChangedEvent { status }
  }
}
`,
  },
  {
    query: `# Starts the meeting of 20 July 2023. In Headers, below, replace KEY
# by a key of the council's staff: npm start prints one for development.
mutation StartMeeting {
  startMeeting(input: { meeting: "Meeting_AAAAAfpEeu5RY1oFjUa1ieUBzww" }) {
    meeting { status startedAt }
    userErrors { code message }
  }
}
`,
    headers: `{
  "authorization": "Bearer KEY"
}
`,
  },
  {
    query: `# What has changed in a council, by polling: send the last cursor as \`after\` to go on from there.
query Changes {
  changes(council: "southampton", first: 10) {
    nodes {
      cursor
      sequence
      type
      operation
      subjectId
      occurredAt
      reason
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
];
