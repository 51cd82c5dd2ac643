import { AccordError } from "@mithaq/accord";
import { LedgerError } from "@mithaq/ledger";
import { z } from "zod";
import { GuardError } from "../guard/guard.ts";
import { KeeperError } from "../keeper/keeper.ts";
import { PayloadError } from "../payload/payload-store.ts";
import { StoreError } from "../store/store.ts";
import { ArchiveError } from "../export/archive-error.ts";
import { expectationOf, Refusal, type RefusalCode } from "./refusal.ts";

/** Any error as a refusal: every layer's error class has its own way of naming what is wrong, and people and programs get one. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof AccordError) return ofAccord(error);
  if (error instanceof KeeperError) return ofKeeper(error);
  if (error instanceof StoreError) return ofStore(error);
  if (error instanceof ArchiveError) return ofArchive(error);
  if (error instanceof PayloadError) {
    if (error.code === "payload-too-large") return told("too-large", error, "payload", "a document within the bounds", "split it, or link to where it is published");
    return told("input", error, "payload", "a document whose salt and bytes make its digest", "make the document's digest anew, and the act that quotes it");
  }
  if (error instanceof GuardError) return told("internal", error, "guard", "a guard that can be read and written", "see that the folder guard in the node's folder can be read and written by the node");
  if (error instanceof LedgerError) return told("input", error, error.field, `bytes of the specified form (${error.code})`, "check where they come from: they were changed or cut short on the way");
  if (error instanceof z.ZodError) return told("input", error, error.issues[0]?.path.join(".") || "input", expectationOf(error.issues[0]?.message), "correct this field");
  if (isUnanswered(error)) return told("unreachable", error, "server", "an answer from the node's server", "see whether it runs (mithaq status), and its log; then try again");
  const system = error as NodeJS.ErrnoException;
  if (system?.code === "ENOSPC" || system?.code === "EDQUOT") return told("disk-full", system, system.path ?? "disk", ROOM, "make room, then try again");
  if (system?.code !== undefined && SYSTEM[system.code] !== undefined) return told("input", system, system.path ?? "system", ...SYSTEM[system.code]!);
  return new Refusal("internal", { field: "node", expected: "no fault", remedy: "run the command again with --verbose and report what it prints", message: error instanceof Error ? error.message : String(error), kept: NOTHING_CHANGED }, { cause: error });
}

const ROOM = "room on the disk";
const NOTHING_CHANGED = "nothing was half-written: every change is one transaction";

function told(code: RefusalCode, error: Error, field: string, expected: string, remedy: string): Refusal {
  return new Refusal(code, { field, expected, remedy, message: error.message, kept: NOTHING_CHANGED }, { cause: error });
}

function ofAccord(error: AccordError): Refusal {
  switch (error.code) {
    case "invalid":
      return told("invalid", error, error.field, `an act that the rule "${error.field}" allows`, "look at the object as it stands now (mithaq act show), and act on that");
    case "not-found":
      return told("not-found", error, error.field, "something that the record holds", "list what is there: mithaq act list");
    case "rules-unknown":
      return told("held", error, error.field, "rules that this version of the program knows", "bring this node's program up to the version the parties agreed on");
    case "view":
      return told("conflict", error, error.field, "an act whose view is judged here", "wait until the node has caught up (mithaq status), then try again");
    case "charter": case "party-file": case "shape": case "malformed": case "key":
      return told("input", error, error.field, `a ${error.code === "charter" ? "charter" : error.code === "party-file" ? "party file" : "value"} as the record's design says`, "correct this field, or ask for the file again");
  }
}

function ofKeeper(error: KeeperError): Refusal {
  switch (error.code) {
    case "recovering":
      return told("recovery", error, error.field, "a node that may sign", "wait until every peer has answered (mithaq status), or, with the root hand: mithaq recover --force --root-hand FILE");
    case "held": case "fork": case "seen-differs": case "cut":
      return told("held", error, error.field, "a log without a fault", "see the fault and its evidence: mithaq status");
    case "rules-unknown":
      return told("held", error, error.field, "rules that this version of the program knows", "bring this node's program up to the version the parties agreed on");
    case "over-limits":
      return told("invalid", error, error.field, "a day's acts within the charter's limits", "wait until the next day, or agree on other limits");
    case "payload-missing":
      return told("invalid", error, error.field, "the document itself, held and verified here", "put the payload first, or wait until it has arrived from the peer");
    case "unreachable": case "refused": case "too-slow":
      return told("unreachable", error, error.field, "the other party's node to answer", "check its address and the line (mithaq peer list); a pouch does the same without a line: mithaq pouch export");
    case "disk-full":
      return told("disk-full", error, error.field, ROOM, "make room; the node goes on by itself, and what was refused can be submitted again");
    case "disk-failed":
      return told("internal", error, error.field, "a disk that writes and reads", "look into the disk (its log, its health) before you go on; what was refused can be submitted again");
    case "entries-differ": case "garbage": case "missing-acts": case "note-malformed": case "other-charter": case "oversize": case "payload-corrupt": case "rolled-back":
    case "root-differs": case "short": case "unknown-log": case "unsigned": case "wrong-key": case "wrong-origin":
      return told("input", error, error.field, `no fault of the kind "${error.code}"`, "check where this comes from; see mithaq status");
  }
}

function ofStore(error: StoreError): Refusal {
  const remedy: Record<StoreError["code"], string> = {
    fenced: "another process writes to this database: try again", "outcome-unknown": "try again: what was done already counts once", "not-empty": "name a folder without a record",
    busy: "another process holds the database: try again in a moment", full: "make room on the disk, then try again", corrupt: "restore from a backup: mithaq restore FILE", unavailable: "see that the database runs and that DATABASE_URL names it, then try again", "newer-schema": "use the version of the program that wrote this database",
  };
  if (error.code === "full") return told("disk-full", error, "store", ROOM, remedy.full);
  const code: RefusalCode = error.code === "not-empty" ? "conflict" : error.code === "corrupt" ? "not-good" : error.code === "newer-schema" ? "input" : error.code === "unavailable" ? "unreachable" : "internal";
  return told(code, error, "store", `a store without "${error.code}"`, remedy[error.code]);
}

/** Their messages say what to do themselves. */
function ofArchive(error: ArchiveError): Refusal {
  switch (error.code) {
    case "target-exists": case "not-countersigned":
      return told("conflict", error, error.field, error.code === "target-exists" ? "a place where nothing stands" : "an act that every party has countersigned", error.code === "target-exists" ? "name another" : "wait until the peers have pulled and cosigned (mithaq status)");
    case "not-found":
      return told("not-found", error, error.field, "something that this node holds", "see mithaq status and mithaq act list");
    case "missing-acts":
      return told("invalid", error, error.field, "a pouch that goes on where this record ends", "ask the sender for a pouch from there on, or take in the earlier one first");
    case "store-incomplete":
      return told("not-good", error, error.field, "a whole store", "check it: mithaq verify node; then restore a backup");
    case "unreadable": case "origin": case "zip-malformed": case "zip-bounds": case "manifest": case "not-for-us": case "proof":
      return told("input", error, error.field, "a file that this program wrote, unchanged, and for this node", "ask for it again, and compare its size and hash with the sender");
  }
}

/** What fetch rejects with where nobody answers, or not in time. */
function isUnanswered(error: unknown): error is Error {
  return error instanceof Error && ((error instanceof TypeError && error.message === "fetch failed") || error.name === "TimeoutError");
}

const SYSTEM: Readonly<Record<string, readonly [expected: string, remedy: string]>> = {
  ENOENT: ["a file or folder that exists", "check the path"],
  EACCES: ["leave to read or write there", "check the owner and mode of the path"],
  EISDIR: ["a file, not a folder", "name a file"],
  ENOTDIR: ["a folder", "check the path"],
  EEXIST: ["a path where nothing stands", "choose another"],
  EROFS: ["a disk that can be written", "choose another place"],
  EADDRINUSE: ["a free port", "stop what listens there, or choose another port"],
};
