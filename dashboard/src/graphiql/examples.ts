/** One worked example: a document that runs as it stands, with the variables it needs. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

const json = (value: object): string => JSON.stringify(value, null, 2);

/** What partners do first, each with the scope its key needs. They run in the demo and in a sandbox as they stand. */
export const EXAMPLES: readonly Example[] = [
  {
    query: `# 查验一人（status:read）：结论、原因类别、有效期；token 供离线核验
# One person: verdict, category of the reason, until when; the token can be verified offline
query CheckOne($identifier: IdentifierInput!) {
  checkStatus(identifier: $identifier) {
    found
    colour
    popup
    category
    validUntil
    token
  }
}
`,
    variables: json({ identifier: { kind: 'PHONE', value: '12900000001' } }),
  },
  {
    query: `# 一车旅客（status:read）：至多 500 人，按所给次序回答
# A train manifest: at most 500, answered in the order asked
query CheckMany($input: [IdentifierInput!]!) {
  checkStatuses(input: $input) {
    found
    colour
    category
  }
}
`,
    variables: json({
      input: ['12900000001', '12900000003', '12900000008'].map((value) => ({ kind: 'PHONE', value })),
    }),
  },
  {
    query: `# 上报检测结果（test:write）：逐行给出结果；重复上报不重复计入
# Deliver results: an outcome for every row; sent twice they count once
query Institutions {
  institutions(first: 1) {
    id
    name
  }
}

mutation Deliver($input: ImportTestsInput!) {
  importTests(input: $input) {
    ... on ImportTestsReport {
      accepted
      changed
      duplicates
      rejected
      rows {
        index
        outcome
        problem {
          code
          path
          message {
            zh
            en
          }
        }
      }
    }
    ... on Refusal {
      code
      message {
        zh
        en
      }
    }
  }
}
`,
    variables: json({
      input: {
        batch: 'graphiql',
        tests: [
          {
            identifier: { kind: 'PHONE', value: '12900000004' },
            institutionId: '（先运行 Institutions / run Institutions first）',
            sampleNumber: 'GRAPHIQL-1',
            divisionCode: '110108',
            sampledAt: '2021-10-31T20:00:00+08:00',
            reportedAt: '2021-11-01T06:00:00+08:00',
            result: 'NEGATIVE',
            channel: 'INSTITUTION',
          },
        ],
      },
    }),
  },
  {
    query: `# 代本人申报行程（declaration:write）：申报后立即重新判定
# Declare an itinerary for the person: they are judged at once
mutation Declare($input: DeclareItineraryInput!) {
  declareItinerary(input: $input) {
    ... on Status {
      colour
      popup
      validUntil
    }
    ... on Refusal {
      code
      message {
        zh
        en
      }
    }
  }
}
`,
    variables: json({
      input: {
        identifier: { kind: 'PHONE', value: '12900000001' },
        arrivalAt: '2021-11-02T09:00:00+08:00',
        counties: [],
      },
    }),
  },
  {
    query: `# 解释判定（explanation:read）：依据与怎样解除，代本人查询
# Why, and what clears it, for the person themselves
query Explain($identifier: IdentifierInput!) {
  explainStatus(identifier: $identifier, purpose: "本人查询") {
    ... on StatusExplanation {
      headline {
        zh
        en
      }
    }
    ... on Refusal {
      code
      message {
        zh
        en
      }
    }
  }
}
`,
    variables: json({ identifier: { kind: 'PHONE', value: '12900000001' } }),
  },
  {
    query: `# 沙箱（sandbox:control）：故事人物与可设时钟
# The sandbox: its named people, and its clock
query Stories {
  clock {
    now
  }
  sandboxStories {
    id
    phone
    colour
    popup
    title {
      zh
      en
    }
  }
}

mutation Tomorrow {
  setSandboxClock(at: "2021-11-06T00:00:00+08:00") {
    ... on Clock {
      now
    }
    ... on Refusal {
      code
      message {
        zh
        en
      }
    }
  }
}
`,
  },
];
