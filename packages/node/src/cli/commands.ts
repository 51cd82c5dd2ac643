import type { CommandSpec } from "./command.ts";
import { actDocument } from "./commands/act-document.ts";
import { actErase } from "./commands/act-erase.ts";
import { actList } from "./commands/act-list.ts";
import { actPropose, noticeCommands } from "./commands/act-propose.ts";
import { actShow } from "./commands/act-show.ts";
import { answerCommands } from "./commands/act-answer.ts";
import { actSay, actSubmit } from "./commands/act-submit.ts";
import { actSign, sessionTurns } from "./commands/act-sign.ts";
import { evidenceRecompute, evidenceSubmit } from "./commands/evidence.ts";
import { PILLAR_GROUPS } from "./pillar-commands.ts";
import { progressCommands } from "./progress/progress-commands.ts";
import { backup, restore } from "./commands/backup.ts";
import { calendarOccurrences } from "./commands/calendar.ts";
import { charterAccept } from "./commands/charter-accept.ts";
import { charterDraft } from "./commands/charter-draft.ts";
import { charterShow } from "./commands/charter-show.ts";
import { feed } from "./commands/exchange-feed.ts";
import { matrixExport, matrixImport } from "./commands/exchange-matrix.ts";
import { exportTables } from "./commands/exchange-table.ts";
import { draftAbandon, draftClear, draftReject } from "./commands/draft-clear.ts";
import { draftEdit } from "./commands/draft-edit.ts";
import { draftList } from "./commands/draft-list.ts";
import { draftNew } from "./commands/draft-new.ts";
import { draftShow } from "./commands/draft-show.ts";
import { draftSubmit } from "./commands/draft-submit.ts";
import { init } from "./commands/init.ts";
import { keyRotate } from "./commands/key-rotate.ts";
import { logExport } from "./commands/log-export.ts";
import { mandateGrant, mandateList, mandateRecall, mandateReinstate, mandateSuspend } from "./commands/mandate.ts";
import { officerAdd } from "./commands/officer-add.ts";
import { officerGrant, officerInvite } from "./commands/officer-invite.ts";
import { officerLoad } from "./commands/officer-load.ts";
import { peerAdd, peerList, peerRemove } from "./commands/peer.ts";
import { pouchExport, pouchImport } from "./commands/pouch.ts";
import { programmeAssent } from "./commands/programme-assent.ts";
import { programmeCheck } from "./commands/programme-check.ts";
import { programmeLoad } from "./commands/programme-load.ts";
import { matrix } from "./commands/programme-matrix.ts";
import { overview } from "./commands/programme-overview.ts";
import { quality } from "./commands/programme-quality.ts";
import { secretary } from "./commands/programme-secretary.ts";
import { story } from "./commands/programme-story.ts";
import { proof, verifyProof } from "./commands/proof.ts";
import { publicList } from "./commands/public-list.ts";
import { publicProof } from "./commands/public-proof.ts";
import { publicVerify } from "./commands/public-verify.ts";
import { recover, resume } from "./commands/resume.ts";
import { report } from "./commands/report.ts";
import { remindersOff, remindersPreview, remindersSend } from "./commands/reminders.ts";
import { remindersConfigure } from "./commands/reminders-configure.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { stateHash } from "./commands/state-hash.ts";
import { status } from "./commands/status.ts";
import { verify } from "./commands/verify.ts";

/** Commands of their own: `mithaq status`. */
export const TOP: readonly CommandSpec[] = [init, serve, status, stateHash, overview, secretary, quality, story, search, verify, proof, verifyProof, feed, exportTables, backup, restore, resume, recover, report];

/** Commands in groups: `mithaq act propose`. */
export const GROUPS: readonly { readonly name: string; readonly summary: string; readonly commands: readonly CommandSpec[] }[] = [
  { name: "charter", summary: "Found the programme: the same bytes on every side", commands: [charterDraft, charterAccept, charterShow] },
  { name: "peer", summary: "Where the other parties' nodes answer", commands: [peerAdd, peerList, peerRemove] },
  { name: "officer", summary: "Officers: passkeys by invitation, or software keys in this folder", commands: [officerInvite, officerGrant, officerAdd, officerLoad] },
  { name: "mandate", summary: "Who may do which acts", commands: [mandateGrant, mandateSuspend, mandateReinstate, mandateRecall, mandateList] },
  { name: "key", summary: "The node's own keys", commands: [keyRotate] },
  { name: "log", summary: "The logs as files", commands: [logExport] },
  { name: "public", summary: "What all parties have released, with proofs for anyone", commands: [publicList, publicProof, publicVerify] },
  { name: "pouch", summary: "The offline bundle", commands: [pouchExport, pouchImport] },
  { name: "programme", summary: "A whole programme from files: propose it, and assent to it", commands: [programmeCheck, programmeLoad, programmeAssent] },
  { name: "matrix", summary: "The matrix of commitments: on the screen, as a workbook, and back", commands: [matrix, matrixExport, matrixImport] },
  { name: "act", summary: "Propose, assent, and look at the record", commands: [actPropose, ...answerCommands, ...noticeCommands, actSubmit, actSay, actSign, actErase, actShow, actDocument, actList] },
  { name: "draft", summary: "What this party prepares: kept in its node alone, cleared, then submitted as an act", commands: [draftNew, draftList, draftShow, draftEdit, draftClear, draftReject, draftAbandon, draftSubmit] },
  { name: "reminders", summary: "Reminders and the daily digest by the ministry's own mail; off until configured", commands: [remindersConfigure, remindersPreview, remindersSend, remindersOff] },
  { name: "progress", summary: "Report progress, and judge the other parties' reports", commands: progressCommands },
  { name: "evidence", summary: "What reports rest on", commands: [evidenceSubmit, evidenceRecompute] },
  { name: "session", summary: "Meetings of a body", commands: sessionTurns },
  { name: "calendar", summary: "Days as law", commands: [calendarOccurrences] },
  ...PILLAR_GROUPS,
];
