/** The kinds of objects by which a search may be narrowed, in the order of the screens. */
export const KINDS_FOUND = ["agreement", "commitment", "initiative", "milestone", "indicator", "figure", "reconciliation", "report", "evidence", "session", "minutes", "decision", "action-item", "note", "remark", "investment", "body", "mandate", "release", "profile"] as const;
