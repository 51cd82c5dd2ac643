import type { Seat } from "./browser.ts";

/** A screen to look at: its name, its path below the language, and the demonstration officer who sees most of it. */
export interface Look {
  readonly name: string;
  readonly path: string;
  readonly officer: string;
  /** Without a session. */
  readonly open?: boolean;
}

/** Every screen of the house with an object of the demonstration in it. A test holds it against the routes: none is left out. */
export async function everyScreen(seat: Seat): Promise<readonly Look[]> {
  const first = async (kind: string, life?: string) => {
    const { objects } = await seat.ask<{ readonly objects: readonly { readonly id: string; readonly life: string | null }[] }>("objects.list", { kind, limit: 500 });
    return (objects.find((one) => one.life === life) ?? objects[0])?.id ?? "";
  };
  const [{ logs }] = [await seat.ask<{ readonly logs: readonly { readonly origin: string }[] }>("status")];
  const listed = await seat.ask<{ readonly steps?: readonly { readonly id: string }[] }>("programme.story", { id: await first("commitment", "disputed") });
  const act = listed.steps?.at(-1)?.id ?? "";
  return LOOKS.map((look) => ({ ...look, path: look.path })).concat([
    { name: "agreement", path: `agreements/${await first("agreement", "entered")}`, officer: "legal-adviser" },
    { name: "commitment", path: `commitments/${await first("commitment", "disputed")}`, officer: "joint-secretary" },
    { name: "indicator", path: `indicators/${await first("indicator", "apart")}`, officer: "desk-officer" },
    { name: "report", path: `reports/${await first("report", "disputed")}`, officer: "desk-officer" },
    { name: "session", path: `sessions/${await first("session", "adjourned")}`, officer: "joint-secretary" },
    { name: "note", path: `notes/${await first("note", "received")}`, officer: "joint-secretary" },
    { name: "investment", path: `investments/${await first("investment")}`, officer: "national-coordinator" },
    { name: "body", path: `bodies/${await first("body")}`, officer: "joint-secretary" },
    { name: "act", path: `record/act/${act}`, officer: "joint-secretary" },
  ]).filter((look) => logs.length > 0 && !look.path.endsWith("/"));
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
  { name: "sign-in", path: "sign-in", officer: "", open: true },
  { name: "public", path: "public/", officer: "", open: true },
];
