/** The frame of a new decision policy: everything a document has to say, with the readings of the domain reference. */
export const BLANK_DOCUMENT = `{
  "schemaVersion": 2,
  "kind": "DECISION",
  "id": "NEW",
  "version": "1.0.0",
  "jurisdiction": "110000",
  "title": { "zh": "新规则", "en": "New policy" },
  "source": "",
  "validFrom": "",
  "validTo": null,
  "supersedes": [],
  "affectedFacts": [],
  "parameters": {
    "lookBackDays": 14,
    "sourceLookBackDays": {},
    "areaTime": "LISTED_AT_EVALUATION",
    "prefectureKinds": "PREFECTURE_LEVEL",
    "municipalityUnit": "DISTRICT",
    "directCounties": "EACH_ALONE",
    "areaUnit": "COUNTY",
    "declarationValidDays": 14,
    "declarationEffect": "REFINES",
    "testWindow": {
      "hours": 48,
      "mode": "HOURS",
      "anchor": "REPORTED_AT",
      "reference": "LATER_OF_ARRIVAL_AND_NOW",
      "conflict": "NEWEST_WINS"
    },
    "testRequiredFor": "PREFECTURE_SIBLING",
    "weakEvidenceNeeded": 2,
    "enteringBy": ["DECLARED_ARRIVAL", "TICKET", "LAST_STAY_OUTSIDE"],
    "bindingDelayDays": 14,
    "downgradeDays": { "HIGH": 14, "MEDIUM": 14, "LOW": null }
  },
  "terms": {},
  "rules": []
}
`;

export const BLANK_CASES = `{
  "cases": []
}
`;
