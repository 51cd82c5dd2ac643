/** What the acts of each kind say, as types: the schemas are the kinds' own ({@link KINDS}). */
export { CLAUSE_KINDS, type AgreementContent, type AgreementTerms, type LegalNotice } from "./agreement.ts";
export type { CommitmentContent, InitiativeContent, MilestoneContent } from "./commitment.ts";
export type { InvestmentContent, NoteContent, ProfileContent, ReleaseContent, RemarkContent } from "./correspondence.ts";
export type { FigureContent, IndicatorContent, ReconciliationContent } from "./indicator.ts";
export { DISPUTE_GROUNDS, type EvidenceContent, type ReportContent, type ReportValue } from "./report.ts";
export type { ActionItemContent, BodyContent, DecisionContent, MinutesContent, SessionContent } from "./session.ts";
