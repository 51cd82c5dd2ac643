export { afterNotice, agreementView, type AgreementInput, type AgreementVersionView, type AgreementView, type SignatureView } from "./agreement.ts";
export { actionItemView, commitmentView, initiativeView, milestoneView, type ActionItemView, type CommitmentView, type InitiativeView, type MilestoneView, type OwedView } from "./commitment.ts";
export { noteView, remarkView, type NoteView, type RemarkView } from "./correspondence.ts";
export { addCounts, countPlaces, LATE_LIVES, NONE as NO_COUNTS, placeOf, PLACES, type Counted, type Counts, type Place } from "./counts.ts";
export { addDays, dayAt, daysBetween, utcDay } from "./days.ts";
export { deadlineDays, type Schedule } from "./deadline-days.ts";
export { deadlineView, eventOf, type Deadline, type DeadlineView } from "./deadline.ts";
export { eventDate, objectOfEvent } from "./events.ts";
export { evidenceView, type EvidenceView } from "./evidence.ts";
export { figuresOf, type ReportedFigure } from "./figures.ts";
export { indicatorView, type DatedFigure, type IndicatorView, type PeriodView, type ReconciliationView } from "./indicator.ts";
export { legalLife, termsUnknown, type LegalLife, type LegalState } from "./legal-life.ts";
export { legalNotices, type LegalNoticeView, type RunsFrom } from "./legal-notices.ts";
export { bodyView, decisionView, minutesOf, sessionView, type BodyView, type CarriedOver, type CheckView, type DecisionView, type MinutesView, type SessionBeside, type SessionView, type SisterSession } from "./meeting.ts";
export { investmentView, type InvestmentView, type Summed } from "./money.ts";
export { partyProfiles, workingDaysOf, type PartyProfile } from "./profile.ts";
export { publicReports, releasedObjects, releaseView, type ReleaseView } from "./release.ts";
export { turnsOf, type Step, type Turn } from "./turns.ts";
export { headOf, sourced, textOf, type AgreedHead, type Sourced, type Text, type Texts, type ViewAt } from "./view.ts";
export {
  commitmentFlaws, EXPIRING_WITHIN, FLAWS, indicatorFlaws, languageFlaw, mandateFlaw, minutesFlaw, overdueFlaw, sampleFlaw, UNJUDGED_AFTER, termsFlaw, unjudgedFlaw, type Flaw, type FlawName, type IndicatorBrief,
} from "./quality.ts";
