/** The frame of a new decision policy: it can be read, says everything a document has to say, and asks for one thing. */
export const blankDocument = (validFrom: string): string => `{
  "schemaVersion": 3,
  "kind": "DECISION",
  "id": "NEW",
  "version": "1.0.0",
  "jurisdiction": "110000",
  "title": { "zh": "新规则", "en": "New policy" },
  "source": "…",
  "validFrom": "${validFrom}",
  "validTo": null,
  "supersedes": [],
  "affectedFacts": ["declaration.declaredAt"],
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
    "remoteScan": {
      "fastestKmPerHour": 800,
      "withinHours": 8,
      "scansNeeded": 2,
      "burstMinutes": 60,
      "burstPeople": 5,
      "burstPrefectures": 3
    },
    "enteringBy": ["DECLARED_ARRIVAL", "TICKET", "LAST_STAY_OUTSIDE"],
    "bindingDelayDays": 14,
    "downgradeDays": { "HIGH": 14, "MEDIUM": 14, "LOW": null }
  },
  "terms": {},
  "rules": [
    {
      "id": "NEW-01",
      "title": { "zh": "未申报行程，须先申报", "en": "The itinerary is not declared: declare it" },
      "when": { "not": { "declaredItinerary": true } },
      "then": { "colour": "NONE", "popup": "VERIFY_ITINERARY", "popupCode": null, "advice": ["DECLARE_ITINERARY"] }
    },
    {
      "id": "NEW-02",
      "title": { "zh": "已申报行程，未见异常", "en": "The itinerary is declared: no anomaly" },
      "when": { "declaredItinerary": true },
      "then": { "colour": "GREEN", "popup": null, "popupCode": null, "advice": ["NONE"] }
    }
  ]
}
`;

export const BLANK_CASES = `{
  "cases": []
}
`;
