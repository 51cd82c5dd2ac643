import type { Seat } from "./browser.ts";

/** A screen to look at: its name, its path below the language, and the demonstration officer who sees most of it. */
export interface Look {
  readonly name: string;
  readonly path: string;
  readonly officer: string;
  /** Without a session. */
  readonly open?: boolean;
  /** The node refuses what it asks for, which the browser tells in its console: a link that is no invitation. */
  readonly refused?: boolean;
}

/** Every screen of the house with an object of the demonstration in it. A test holds it against the routes: none is left out. */
export async function everyScreen(seat: Seat): Promise<readonly Look[]> {
  const first = async (kind: string, life?: string) => {
    const { objects } = await seat.ask<{ readonly objects: readonly { readonly id: string; readonly life: string | null }[] }>("objects.list", { kind, limit: 500 });
    return (objects.find((one) => one.life === life) ?? objects[0])?.id ?? "";
  };
  const disputed = await first("commitment", "disputed");
  const { steps } = await seat.ask<{ readonly steps: readonly { readonly id: string }[] }>("programme.story", { id: disputed });
  const mandates = await seat.ask<readonly { readonly id: string }[]>("mandates", {});
  const agreement = await first("agreement", "entered");
  const session = await first("session", "adjourned");
  const objects: readonly Look[] = [
    { name: "agreement", path: `agreements/${agreement}`, officer: "legal-adviser" },
    { name: "amendment", path: `agreements/amend/${agreement}`, officer: "legal-adviser" },
    { name: "commitment", path: `commitments/${disputed}`, officer: "joint-secretary" },
    { name: "change of a commitment", path: `commitments/change/${disputed}`, officer: "joint-secretary" },
    { name: "indicator", path: `indicators/${await first("indicator", "apart")}`, officer: "desk-officer" },
    { name: "report", path: `reports/${await first("report", "disputed")}`, officer: "desk-officer" },
    { name: "evidence", path: `evidence/${await first("evidence", "challenged")}`, officer: "verifier" },
    { name: "session", path: `sessions/${session}`, officer: "joint-secretary" },
    { name: "minutes", path: `sessions/minutes/${session}?language=ckb`, officer: "joint-secretary" },
    { name: "change of a session", path: `sessions/change/${session}`, officer: "joint-secretary" },
    { name: "note", path: `notes/${await first("note", "received")}`, officer: "joint-secretary" },
    { name: "investment", path: `investments/${await first("investment")}`, officer: "national-coordinator" },
    { name: "body", path: `bodies/${await first("body")}`, officer: "joint-secretary" },
    { name: "mandate", path: `officers/${mandates[0]?.id ?? ""}`, officer: "root-hand" },
    { name: "act", path: `record/act/${steps.at(-1)?.id ?? ""}`, officer: "joint-secretary" },
    { name: "object", path: `record/object/${await first("milestone")}`, officer: "joint-secretary" },
  ];
  const missing = objects.filter(({ path }) => path.endsWith("/"));
  if (missing.length > 0) throw new Error(`The demonstration has nothing to show for: ${missing.map(({ name }) => name).join(", ")}`);
  return [...LOOKS, ...objects];
}

const LOOKS: readonly Look[] = [
  { name: "overview", path: "overview", officer: "national-coordinator" },
  { name: "secretariat", path: "secretariat", officer: "joint-secretary" },
  { name: "inbox", path: "inbox", officer: "joint-secretary" },
  { name: "map", path: "map", officer: "joint-secretary" },
  { name: "agreements", path: "agreements", officer: "legal-adviser" },
  { name: "commitments", path: "commitments", officer: "joint-secretary" },
  { name: "indicators", path: "indicators", officer: "desk-officer" },
  { name: "reports", path: "reports", officer: "desk-officer" },
  { name: "drafts", path: "drafts", officer: "desk-officer" },
  { name: "sessions", path: "sessions", officer: "joint-secretary" },
  { name: "notes", path: "notes", officer: "joint-secretary" },
  { name: "investments", path: "investments", officer: "national-coordinator" },
  { name: "bodies", path: "bodies", officer: "joint-secretary" },
  { name: "officers", path: "officers", officer: "root-hand" },
  { name: "invitations", path: "invitations", officer: "root-hand" },
  { name: "search", path: "search?text=arbaeen", officer: "joint-secretary" },
  { name: "record", path: "record", officer: "joint-secretary" },
  { name: "settings", path: "settings", officer: "joint-secretary" },
  { name: "trade", path: "pillars/trade", officer: "trade-analyst" },
  { name: "trade, comparison", path: "pillars/trade/compare", officer: "trade-analyst" },
  { name: "trade, a file", path: "pillars/trade/bring", officer: "trade-analyst" },
  { name: "disagreements", path: "reports/disagreements", officer: "verifier" },
  { name: "evidence, list", path: "evidence", officer: "verifier" },
  { name: "new report", path: "reports/new", officer: "desk-officer" },
  { name: "new agreement", path: "agreements/new", officer: "legal-adviser" },
  { name: "new commitment", path: "commitments/new", officer: "joint-secretary" },
  { name: "import of a workbook", path: "commitments/import", officer: "joint-secretary" },
  { name: "new session", path: "sessions/new", officer: "joint-secretary" },
  { name: "new note", path: "notes/new", officer: "joint-secretary" },
  { name: "new investment", path: "investments/new", officer: "joint-secretary" },
  { name: "new body", path: "bodies/new", officer: "joint-secretary" },
  { name: "invitation", path: "invitation#0000000000000000000000000000000000000000000", officer: "", open: true, refused: true },
  { name: "sign-in", path: "sign-in", officer: "", open: true },
  { name: "public", path: "public/", officer: "", open: true },
];
