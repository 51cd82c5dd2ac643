import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../api/contract.ts";
import { tokenOf } from "../node/testing/founded-folders.ts";
import { ROUTES_BY_ROLE } from "./routes-by-role.ts";
import { openScreen } from "./testing/screen-client.ts";
import { serveOfficers, type ServedOfficers } from "./testing/served-officers.ts";

interface Procedure {
  readonly path: string;
  readonly route: { readonly method?: string; readonly path?: string };
}

function procedures(node: object, path: string[] = []): Procedure[] {
  if ("~orpc" in node) return [{ path: path.join("."), route: (node as { "~orpc": { route: Procedure["route"] } })["~orpc"].route }];
  return Object.entries(node).flatMap(([name, inner]) => procedures(inner as object, [...path, name]));
}
const ALL = procedures(contract);
/** Changes something for everyone, or shows what is somebody's own. */
const PUBLIC = ["invitations.enrol", "invitations.enrolOptions", "invitations.follow", "invitations.open", "session.demonstrationOfficers", "session.enterByPasskey", "session.enterDemonstration", "session.leave", "session.passkeyOptions", "session.who"];
const OPERATOR_ALONE = ["acts.submit", "payloads.put", "recover", "search.rebuild"];
const HEAD = ["invitations.issue", "invitations.list", "invitations.withdraw", "peers.put", "peers.remove", "reminders.send"];

describe("the table of roles", () => {
  test("names every procedure of the contract, and nothing else", () => {
    expect(Object.keys(ROUTES_BY_ROLE).sort()).toEqual(ALL.map(({ path }) => path).sort());
  });

  test("who may without signing in, who alone may grant and address, what is the operator's alone", () => {
    const those = (holds: (who: readonly unknown[]) => boolean) => Object.entries(ROUTES_BY_ROLE).filter(([, who]) => holds(who)).map(([path]) => path).sort();
    expect(those((who) => who.includes("anyone"))).toEqual(PUBLIC);
    expect(those((who) => who.join() === "operator")).toEqual(OPERATOR_ALONE);
    expect(those((who) => who.join() === "head,operator")).toEqual(HEAD);
    expect(those((who) => who.length === 0)).toEqual([]);
  });
});

describe("a walk over all routes as every role", { timeout: 60_000 }, () => {
  let served: ServedOfficers;
  const cookies = new Map<string, string>();
  let token: string;
  beforeAll(async () => {
    served = await serveOfficers();
    for (const name of ["idle", "desk", "secretary", "root-hand"]) {
      const page = openScreen(served.server().url);
      await page.rpc.session.enterDemonstration({ name });
      cookies.set(name, page.cookies.get("mithaq_a")!);
    }
    token = await tokenOf(served.folders.a);
  }, 60_000);
  afterAll(() => served?.close());

  /** The answer's status, its body left unread: a stream of events has no end. */
  async function statusOf(url: string, init: RequestInit): Promise<number> {
    const stop = new AbortController();
    const answer = await fetch(url, { ...init, signal: stop.signal });
    stop.abort();
    return answer.status;
  }
  const onScreens = (path: string, headers: Record<string, string>) => statusOf(`${served.server().url}/rpc/${path.replaceAll(".", "/")}`, { method: "POST", headers: { "content-type": "application/json", "x-mithaq": "screen", origin: served.server().url, ...headers }, body: '{"json":{"not":"known"}}' });
  const overApi = ({ route }: Procedure, headers: Record<string, string>) => {
    const body = route.method === "GET" || route.method === "DELETE" ? {} : { body: '{"not":"known"}' };
    return statusOf(`${served.server().url}/api${route.path!.replace(/\{[^}]*\}/g, "x")}`, { method: route.method!, headers: { "content-type": "application/json", ...headers }, ...body });
  };
  /** Written out by hand, not read from the table: reading is every officer's; these are what the roles differ in. */
  const WRITING = ["acting.prepare", "acting.submit", "documents.put", "drafts.abandon", "drafts.clear", "drafts.prepare", "drafts.put", "drafts.reject", "drafts.submitted", "pouch.export", "pouch.import", "reports.evidence.recompute"];
  const forbidden: Readonly<Record<string, (path: string) => boolean>> = {
    idle: (path) => WRITING.includes(path) || HEAD.includes(path) || OPERATOR_ALONE.includes(path),
    desk: (path) => HEAD.includes(path) || OPERATOR_ALONE.includes(path),
    secretary: (path) => HEAD.includes(path) || OPERATOR_ALONE.includes(path),
    "root-hand": (path) => OPERATOR_ALONE.includes(path) || path === "documents.put" || path === "reports.evidence.recompute" || path.startsWith("drafts.") && path !== "drafts.get" && path !== "drafts.list",
  };

  test("nobody - 401 but for the ways in, on the screens' transport; on the API always", async () => {
    for (const procedure of ALL) {
      const status = await onScreens(procedure.path, {});
      if (PUBLIC.includes(procedure.path)) expect(status, procedure.path).not.toBe(401);
      else expect(status, procedure.path).toBe(401);
      expect(await overApi(procedure, {}), procedure.path).toBe(401);
    }
  });

  test.each(["idle", "desk", "secretary", "root-hand"])("%s - what the mandate gives, and no more; the API does not know cookies, the screens' transport no token", async (name) => {
    const cookie = `mithaq_a=${cookies.get(name)}`;
    for (const procedure of ALL.filter(({ path }) => path !== "session.leave")) {
      const status = await onScreens(procedure.path, { cookie });
      expect(status === 403, `${procedure.path}: ${status}`).toBe(forbidden[name]!(procedure.path));
      expect(status, procedure.path).not.toBe(401);
      expect(await overApi(procedure, { cookie }), procedure.path).toBe(401);
    }
  });

  test("the operator - everything over the API but what officers' hands do; over the screens' transport nobody", async () => {
    const authorization = `Bearer ${token}`;
    for (const procedure of ALL) {
      const status = await overApi(procedure, { authorization });
      expect(status, procedure.path).not.toBe(401);
      // Ways in are for browsers: refused to a program by themselves, after the table.
      if (!PUBLIC.includes(procedure.path)) expect(status === 403, `${procedure.path}: ${status}`).toBe(procedure.path.startsWith("acting."));
      if (!PUBLIC.includes(procedure.path)) expect(await onScreens(procedure.path, { authorization }), procedure.path).toBe(401);
    }
  });
});
