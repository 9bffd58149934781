// Generated from the declarations of the registers. Do not edit: `cargo test -p domain` writes it.
import type { Declaration } from "./bindings/Declaration";

export const DECLARATIONS: Readonly<Record<string, Declaration>> = {
  "action": {
    "name": "action",
    "reference": "reference",
    "title": "description",
    "fields": [
      {
        "name": "reference",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "description",
        "kind": {
          "kind": "long-text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "kind",
        "kind": {
          "kind": "choice",
          "of": [
            "correction",
            "corrective",
            "improvement",
            "risk"
          ]
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "finding_id",
        "kind": {
          "kind": "reference",
          "of": "finding"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "origin",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "process_id",
        "kind": {
          "kind": "reference",
          "of": "process"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "cause",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "owner",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "due_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "proposed",
            "validated",
            "in-progress",
            "done",
            "to-check",
            "closed",
            "ineffective"
          ]
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "progress",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "done_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "proof",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "check_criterion",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "check_due_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "checked_by",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "checked_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "check_result",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {
      "kind": "corrective"
    },
    "carries": [
      "kind",
      "origin"
    ],
    "importable": true,
    "calendar": true,
    "workflow": {
      "field": "state",
      "transitions": [
        {
          "from": "proposed",
          "to": [
            "validated"
          ],
          "when": null
        },
        {
          "from": "validated",
          "to": [
            "in-progress"
          ],
          "when": null
        },
        {
          "from": "in-progress",
          "to": [
            "done"
          ],
          "when": null
        },
        {
          "from": "done",
          "to": [
            "closed",
            "to-check"
          ],
          "when": [
            "kind",
            "correction"
          ]
        },
        {
          "from": "done",
          "to": [
            "to-check"
          ],
          "when": null
        },
        {
          "from": "to-check",
          "to": [
            "closed",
            "ineffective"
          ],
          "when": null
        },
        {
          "from": "ineffective",
          "to": [
            "validated"
          ],
          "when": null
        }
      ]
    }
  },
  "audit": {
    "name": "audit",
    "reference": "reference",
    "title": "scope",
    "fields": [
      {
        "name": "reference",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "kind",
        "kind": {
          "kind": "choice",
          "of": [
            "internal",
            "mock",
            "supplier",
            "stage-1",
            "stage-2",
            "surveillance-1",
            "surveillance-2",
            "renewal",
            "additional",
            "documentary",
            "extension",
            "short-notice",
            "transition"
          ]
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "planned",
            "prepared",
            "in-progress",
            "reported",
            "closed"
          ]
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "starts_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "ends_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "objectives",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "criteria",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "scope",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "scope_clauses",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "sites",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "lead_auditor",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "team",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "sample",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "conclusion",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "disagreements",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "distribution",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "answer_days",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "findings",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": true
      }
    ],
    "defaults": {
      "answer_days": 0,
      "kind": "internal"
    },
    "carries": [],
    "importable": false,
    "calendar": true,
    "workflow": {
      "field": "state",
      "transitions": [
        {
          "from": "planned",
          "to": [
            "prepared"
          ],
          "when": null
        },
        {
          "from": "prepared",
          "to": [
            "in-progress",
            "planned"
          ],
          "when": null
        },
        {
          "from": "in-progress",
          "to": [
            "reported"
          ],
          "when": null
        },
        {
          "from": "reported",
          "to": [
            "closed"
          ],
          "when": null
        }
      ]
    }
  },
  "checklist_item": {
    "name": "checklist_item",
    "reference": "question",
    "title": "answer",
    "fields": [
      {
        "name": "audit_id",
        "kind": {
          "kind": "reference",
          "of": "audit"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "slot_id",
        "kind": {
          "kind": "reference",
          "of": "slot"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "position",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "clause_id",
        "kind": {
          "kind": "reference",
          "of": "clause"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "question",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "expected",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "answer",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "result",
        "kind": {
          "kind": "choice",
          "of": [
            "to-ask",
            "conforming",
            "to-dig",
            "finding"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "clause": {
    "name": "clause",
    "reference": "number",
    "title": "title_{lang}",
    "fields": [
      {
        "name": "standard_id",
        "kind": {
          "kind": "reference",
          "of": "standard"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "number",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "parent_id",
        "kind": {
          "kind": "reference",
          "of": "clause"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "position",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "title_fr",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "title_en",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "auditable",
        "kind": {
          "kind": "flag"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "questions_fr",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "questions_en",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "expected_evidence",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "documented",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "note",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "to-assess",
            "conforming",
            "to-improve",
            "nonconforming",
            "not-applicable"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "assessment",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "justification",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "assessed_by",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "assessed_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "comes_from",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "change",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "change_fr",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "change_en",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "proofs",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "findings",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "open_nonconformities",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "audited_by",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "audited_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": true
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "contract": {
    "name": "contract",
    "reference": "reference",
    "title": "object",
    "fields": [
      {
        "name": "reference",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "buyer",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "object",
        "kind": {
          "kind": "long-text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "capacity",
        "kind": {
          "kind": "choice",
          "of": [
            "local-authority",
            "contracting-entity",
            "central-authority"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "nature",
        "kind": {
          "kind": "choice",
          "of": [
            "market",
            "framework",
            "subsequent",
            "partnership",
            "defence",
            "concession"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "category",
        "kind": {
          "kind": "choice",
          "of": [
            "works",
            "supplies",
            "services"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "procedure",
        "kind": {
          "kind": "choice",
          "of": [
            "no-competition",
            "adapted",
            "open",
            "restricted",
            "negotiated",
            "dialogue",
            "design-contest",
            "call-off",
            "concession"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "social",
        "kind": {
          "kind": "flag"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "cpv",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "estimated_cents",
        "kind": {
          "kind": "cents"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "awarded_cents",
        "kind": {
          "kind": "cents"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "similar_cents",
        "kind": {
          "kind": "cents"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "lots",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "duration_months",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "duration_reason",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "framework",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "department",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "officer",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "need",
            "documents",
            "consultation",
            "dialogue",
            "evaluation",
            "award",
            "standstill",
            "signature",
            "notification",
            "running",
            "completed",
            "unsuccessful",
            "abandoned"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "outcome_reason",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "paper",
        "kind": {
          "kind": "flag"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "urgent",
        "kind": {
          "kind": "flag"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "need_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "published_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "launched_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "tenders_due_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "report_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "board_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "rejected_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "signed_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "transmitted_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "notified_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "award_notice_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "data_published_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "closed_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "bids",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "tenderers",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "holders",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "sme",
        "kind": {
          "kind": "choice",
          "of": [
            "yes",
            "no"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "buyer_name",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "place",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "techniques",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "execution_modes",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "ccag",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "price_form",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "price_types",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "advance",
        "kind": {
          "kind": "choice",
          "of": [
            "yes",
            "no"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "advance_rate",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "grouping",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "innovative",
        "kind": {
          "kind": "choice",
          "of": [
            "yes",
            "no"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "subcontracting",
        "kind": {
          "kind": "choice",
          "of": [
            "yes",
            "no"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "subcontracts",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "origin_eu",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "origin_france",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "social_considerations",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "environmental_considerations",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "execution_from",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "subsidy_cents",
        "kind": {
          "kind": "cents"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "execution_data",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "import_id",
        "kind": {
          "kind": "reference",
          "of": "contract_import"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "import_line",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "scope",
        "kind": {
          "kind": "choice",
          "of": [
            "in",
            "out",
            "unknown"
          ]
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "modified",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": true
      }
    ],
    "defaults": {
      "capacity": "local-authority",
      "nature": "market",
      "state": "need"
    },
    "carries": [],
    "importable": true,
    "calendar": false,
    "workflow": null
  },
  "finding": {
    "name": "finding",
    "reference": "reference",
    "title": "observation",
    "fields": [
      {
        "name": "reference",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "audit_id",
        "kind": {
          "kind": "reference",
          "of": "audit"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "audit",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "grade_id",
        "kind": {
          "kind": "reference",
          "of": "grade"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "clause_id",
        "kind": {
          "kind": "reference",
          "of": "clause"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "process_id",
        "kind": {
          "kind": "reference",
          "of": "process"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "procedure_id",
        "kind": {
          "kind": "reference",
          "of": "procedure"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "contract_id",
        "kind": {
          "kind": "reference",
          "of": "contract"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "requirement",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "observation",
        "kind": {
          "kind": "long-text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "evidence",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "risk",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "benefit",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "auditor",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "found_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "cleared_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [
      "process_id",
      "audit_id",
      "audit",
      "auditor",
      "found_on"
    ],
    "importable": true,
    "calendar": false,
    "workflow": null
  },
  "grade": {
    "name": "grade",
    "reference": "code",
    "title": "label_{lang}",
    "fields": [
      {
        "name": "code",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "label_fr",
        "kind": {
          "kind": "text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "label_en",
        "kind": {
          "kind": "text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "severity",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "mark",
        "kind": {
          "kind": "choice",
          "of": [
            "strength",
            "note",
            "idea",
            "watch",
            "weak",
            "minor",
            "major"
          ]
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "position",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "modification": {
    "name": "modification",
    "reference": "number",
    "title": "object",
    "fields": [
      {
        "name": "contract_id",
        "kind": {
          "kind": "reference",
          "of": "contract"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "number",
        "kind": {
          "kind": "code"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "object",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "basis",
        "kind": {
          "kind": "choice",
          "of": [
            "low-amount",
            "review-clause",
            "additional",
            "unforeseen",
            "new-holder",
            "not-substantial"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "delta_cents",
        "kind": {
          "kind": "cents"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "delta_months",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "signed_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "board_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "published_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "holders",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "nonconformity": {
    "name": "nonconformity",
    "reference": "finding_id",
    "title": "cause",
    "fields": [
      {
        "name": "finding_id",
        "kind": {
          "kind": "reference",
          "of": "finding"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "written",
            "handed-over",
            "answered",
            "refused",
            "accepted",
            "proved",
            "cleared",
            "upgraded"
          ]
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "handed_over_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "due_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "extent",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "correction",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "corrected_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "whys",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "ishikawa",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "cause",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "effectiveness",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "answered_by",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "answered_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "refusal",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "reviewed_by",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "reviewed_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "proof_due_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "proof",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "proof_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "clearing",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": {
      "field": "state",
      "transitions": [
        {
          "from": "written",
          "to": [
            "handed-over"
          ],
          "when": null
        },
        {
          "from": "handed-over",
          "to": [
            "answered"
          ],
          "when": null
        },
        {
          "from": "refused",
          "to": [
            "answered"
          ],
          "when": null
        },
        {
          "from": "answered",
          "to": [
            "accepted",
            "refused"
          ],
          "when": null
        },
        {
          "from": "accepted",
          "to": [
            "proved"
          ],
          "when": null
        },
        {
          "from": "proved",
          "to": [
            "cleared",
            "upgraded"
          ],
          "when": null
        }
      ]
    }
  },
  "piece": {
    "name": "piece",
    "reference": "code",
    "title": "note",
    "fields": [
      {
        "name": "contract_id",
        "kind": {
          "kind": "reference",
          "of": "contract"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "code",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "unchecked",
            "there",
            "missing",
            "not-applicable"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "dated_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "note",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "procedure": {
    "name": "procedure",
    "reference": "code",
    "title": "title",
    "fields": [
      {
        "name": "code",
        "kind": {
          "kind": "code"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "title",
        "kind": {
          "kind": "text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "kind",
        "kind": {
          "kind": "choice",
          "of": [
            "policy",
            "manual",
            "process-map",
            "process-sheet",
            "procedure",
            "work-instruction",
            "form",
            "record"
          ]
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "process_id",
        "kind": {
          "kind": "reference",
          "of": "process"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "owner",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "review_months",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "next_review_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "readers",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "note",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "version",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "draft",
            "in-review",
            "approved",
            "in-force",
            "superseded",
            "withdrawn"
          ]
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "effective_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "prepared",
        "kind": {
          "kind": "choice",
          "of": [
            "draft",
            "in-review",
            "approved",
            "in-force",
            "superseded",
            "withdrawn"
          ]
        },
        "required": false,
        "optional": true,
        "derived": true
      }
    ],
    "defaults": {
      "kind": "procedure",
      "review_months": 24
    },
    "carries": [],
    "importable": true,
    "calendar": true,
    "workflow": null
  },
  "procedure_version": {
    "name": "procedure_version",
    "reference": "version",
    "title": "change_summary",
    "fields": [
      {
        "name": "procedure_id",
        "kind": {
          "kind": "reference",
          "of": "procedure"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "version",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "state",
        "kind": {
          "kind": "choice",
          "of": [
            "draft",
            "in-review",
            "approved",
            "in-force",
            "superseded",
            "withdrawn"
          ]
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "author",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "verifier",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "approver",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "effective_on",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "change_summary",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": {
      "field": "state",
      "transitions": [
        {
          "from": "draft",
          "to": [
            "in-review",
            "withdrawn"
          ],
          "when": null
        },
        {
          "from": "in-review",
          "to": [
            "approved",
            "draft"
          ],
          "when": null
        },
        {
          "from": "approved",
          "to": [
            "in-force",
            "draft"
          ],
          "when": null
        },
        {
          "from": "in-force",
          "to": [
            "withdrawn"
          ],
          "when": null
        }
      ]
    }
  },
  "process": {
    "name": "process",
    "reference": "code",
    "title": "name",
    "fields": [
      {
        "name": "code",
        "kind": {
          "kind": "code"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "name",
        "kind": {
          "kind": "text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "family",
        "kind": {
          "kind": "choice",
          "of": [
            "management",
            "realisation",
            "support"
          ]
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "pilot",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "purpose",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "inputs",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "activities",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "outputs",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "resources",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [
      "family"
    ],
    "importable": true,
    "calendar": false,
    "workflow": null
  },
  "sample": {
    "name": "sample",
    "reference": "reference",
    "title": "purpose",
    "fields": [
      {
        "name": "reference",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "purpose",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "method",
        "kind": {
          "kind": "choice",
          "of": [
            "simple",
            "stratified",
            "monetary-unit",
            "systematic",
            "judgement"
          ]
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "strata",
        "kind": {
          "kind": "choice",
          "of": [
            "procedure",
            "amount",
            "department"
          ]
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "filters",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "seed",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "generator",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "confidence",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "tolerable",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "expected",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "size",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "population",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "population_hash",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "drawn_at",
        "kind": {
          "kind": "instant"
        },
        "required": false,
        "optional": true,
        "derived": true
      },
      {
        "name": "audit_id",
        "kind": {
          "kind": "reference",
          "of": "audit"
        },
        "required": false,
        "optional": true,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "sample_item": {
    "name": "sample_item",
    "reference": "stratum",
    "title": "note",
    "fields": [
      {
        "name": "sample_id",
        "kind": {
          "kind": "reference",
          "of": "sample"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "contract_id",
        "kind": {
          "kind": "reference",
          "of": "contract"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "position",
        "kind": {
          "kind": "number"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "stratum",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "outcome",
        "kind": {
          "kind": "choice",
          "of": [
            "to-check",
            "conforming",
            "defective",
            "not-applicable"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "note",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "slot": {
    "name": "slot",
    "reference": "starts_at",
    "title": "theme",
    "fields": [
      {
        "name": "audit_id",
        "kind": {
          "kind": "reference",
          "of": "audit"
        },
        "required": false,
        "optional": false,
        "derived": true
      },
      {
        "name": "held_on",
        "kind": {
          "kind": "day"
        },
        "required": true,
        "optional": true,
        "derived": false
      },
      {
        "name": "starts_at",
        "kind": {
          "kind": "code"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "ends_at",
        "kind": {
          "kind": "text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "theme",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "process_id",
        "kind": {
          "kind": "reference",
          "of": "process"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "clauses",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "auditors",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "auditees",
        "kind": {
          "kind": "person"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "place",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "independence",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "standard": {
    "name": "standard",
    "reference": "name",
    "title": "edition",
    "fields": [
      {
        "name": "name",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "edition",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "follows",
        "kind": {
          "kind": "reference",
          "of": "standard"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "note_fr",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "note_en",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {},
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  },
  "threshold": {
    "name": "threshold",
    "reference": "reference",
    "title": "label_{lang}",
    "fields": [
      {
        "name": "reference",
        "kind": {
          "kind": "code"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "code",
        "kind": {
          "kind": "text"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "label_fr",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "label_en",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "article",
        "kind": {
          "kind": "text"
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "unit",
        "kind": {
          "kind": "choice",
          "of": [
            "euros",
            "percent",
            "days",
            "months",
            "year"
          ]
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "value",
        "kind": {
          "kind": "number"
        },
        "required": true,
        "optional": false,
        "derived": false
      },
      {
        "name": "valid_from",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "valid_to",
        "kind": {
          "kind": "day"
        },
        "required": false,
        "optional": true,
        "derived": false
      },
      {
        "name": "confidence",
        "kind": {
          "kind": "choice",
          "of": [
            "high",
            "medium",
            "low"
          ]
        },
        "required": false,
        "optional": false,
        "derived": false
      },
      {
        "name": "note",
        "kind": {
          "kind": "long-text"
        },
        "required": false,
        "optional": false,
        "derived": false
      }
    ],
    "defaults": {
      "confidence": "medium",
      "unit": "euros"
    },
    "carries": [],
    "importable": false,
    "calendar": false,
    "workflow": null
  }
};
