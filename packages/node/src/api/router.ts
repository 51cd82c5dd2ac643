import { implement } from "@orpc/server";
import type { Hand, Intent } from "@mithaq/accord";
import { decodeBase64, encodeBase64 } from "@mithaq/ledger";
import { Refusal } from "../node/refusal.ts";
import { proveAct } from "../proof/prove-act.ts";
import { leaveRecoveryByRootHand } from "../node/recover.ts";
import type { ApiContext } from "./context.ts";
import { contract } from "./contract.ts";
import { commitmentsRouter, indicatorsRouter } from "./commitments/router.ts";
import { actingRouter, documentsRouter } from "./acting/router.ts";
import { agreementsRouter } from "./agreements/router.ts";
import { draftsRouter } from "./drafts/router.ts";
import { originalRouter } from "./original/router.ts";
import { remindersRouter } from "./reminders/router.ts";
import { reportsRouter } from "./reports/router.ts";
import { bodiesRouter, sessionsRouter } from "./meetings/router.ts";
import { investmentsRouter, notesRouter } from "./correspondence/router.ts";
import { searchRouter } from "./search/router.ts";
import { toWire } from "./errors.ts";
import { programmeRouter } from "./programme/router.ts";
import { exchangeRouter } from "./exchange/router.ts";
import { paperFile } from "./papers/paper-file.ts";
import { pillarHandlers } from "./pillars/router.ts";
import { packPouch, takePouch } from "./pouch-files.ts";
import { frontierAsOfAct, frontierAsOfDay } from "./reading/as-of.ts";
import { followChanges } from "./reading/events.ts";
import { parseFrontier } from "./reading/frontier.ts";
import { readAct } from "./reading/act.ts";
import { readMandates } from "./reading/mandates.ts";
import { listObjects, readObject } from "./reading/object.ts";
import { requireMay } from "../sign-in/routes-by-role.ts";
import { invitationsRouter, sessionRouter } from "./sign-in/router.ts";
import { readPeers } from "./reading/peers.ts";
import { ownFirst, readStatus } from "./reading/status.ts";

/** The contract's handlers. Each reads or asks the keeper; nothing is decided here. */
export const router = createRouter();

function createRouter() {
  const door = implement(contract).$context<ApiContext>().use(async ({ next, context, path }) => {
    try {
      // The one place where roles are enforced, whatever the transport.
      requireMay(context.caller, path.join("."));
      return await next();
    } catch (error) {
      const wire = toWire(error);
      if (wire.status >= 500) context.log.error({ err: error }, "a request failed");
      throw wire;
    }
  });

  return door.router({
    status: door.status.handler(({ context }) => readStatus(context)),
    logs: door.logs.handler(async ({ context: { node } }) => {
      const { logs } = await node.keeper.status();
      return ownFirst(node.origin, logs).map(({ origin, size, judged, checkpoint, waiting }) => ({ origin, size, judged, checkpoint, waiting }));
    }),
    checkpoint: door.checkpoint.handler(async ({ context: { node }, input: { origin } }) => {
      const { logs } = await node.keeper.status();
      if (!logs.some((log) => log.origin === origin)) throw new Refusal("not-found", { field: "origin", expected: `a log of this record: ${logs.map((log) => log.origin).join(", ")}`, remedy: "name one of them", message: `${origin} has no log in this record` });
      const { keeper } = node;
      return { origin, note: (await keeper.checkpoint(origin)) ?? null, countersigned: (await keeper.cosigned(origin)) ?? null, bridges: await keeper.bridges(origin) };
    }),
    stateHash: door.stateHash.handler(async ({ context: { node }, input }) => {
      const { frontier, hash } = await node.keeper.stateHash(input.frontier === undefined ? undefined : parseFrontier(input.frontier));
      return { frontier: { ...frontier }, hash };
    }),
    acts: {
      get: door.acts.get.handler(({ context: { node }, input }) => readAct(node, input.id)),
      submit: door.acts.submit.handler(({ context, input }) => submitTimed(context, input.intent, input.hand)),
      proof: door.acts.proof.handler(async ({ context: { node }, input }) => ({ ...(await proveAct(node, input.id)) })),
    },
    asOf: door.asOf.handler(async ({ context: { node }, input }) => {
      const { frontier, hash } = await node.keeper.stateHash(input.act !== undefined ? await frontierAsOfAct(node, input.act) : await frontierAsOfDay(node, input.day ?? ""));
      return { frontier: { ...frontier }, hash };
    }),
    objects: {
      list: door.objects.list.handler(({ context: { node }, input }) => {
        const { limit, ...rest } = input;
        return listObjects(node, { ...withoutUndefined(rest), limit });
      }),
      get: door.objects.get.handler(({ context: { node }, input }) => readObject(node, input.id, input.frontier === undefined ? undefined : parseFrontier(input.frontier))),
    },
    payloads: {
      put: door.payloads.put.handler(async ({ context: { node }, input }) => {
        await node.payloads.put({ digest: input.digest, salt: decodeBase64(input.salt, "salt"), bytes: decodeBase64(input.bytes, "bytes") });
        return { digest: input.digest };
      }),
      get: door.payloads.get.handler(async ({ context: { node }, input: { digest } }) => {
        const payload = await node.payloads.get(digest);
        if (payload === undefined) throw new Refusal("not-found", { field: "digest", expected: "a document held here", remedy: "it has not arrived from its party yet, or it was erased" });
        return { digest, salt: encodeBase64(payload.salt), bytes: encodeBase64(payload.bytes) };
      }),
    },
    mandates: door.mandates.handler(async ({ context: { node }, input }) => (await readMandates(node, input.origin)).map((one) => ({ ...one, acts: [...one.acts], role: { ...one.role } }))),
    peers: {
      list: door.peers.list.handler(async ({ context }) => readPeers(context, await context.node.keeper.status())),
      put: door.peers.put.handler(async ({ context: { node }, input }) => {
        refuseStranger(node.founded.charter.parties.map((party) => party.origin), node.origin, input.origin);
        await node.changeSettings((now) => ({ ...now, peers: { ...now.peers, [input.origin]: input.url } }));
        return input;
      }),
      remove: door.peers.remove.handler(async ({ context: { node }, input: { origin } }) => {
        await node.changeSettings((now) => ({ ...now, peers: Object.fromEntries(Object.entries(now.peers).filter(([known]) => known !== origin)) }));
        return { origin };
      }),
    },
    pouch: {
      export: door.pouch.export.handler(({ context: { node }, input }) => packPouch(node, input)),
      import: door.pouch.import.handler(({ context: { node }, input }) => takePouch(node, input.pouch)),
    },
    programme: programmeRouter,
    agreements: agreementsRouter,
    commitments: commitmentsRouter,
    indicators: indicatorsRouter,
    session: sessionRouter,
    invitations: invitationsRouter,
    acting: actingRouter,
    documents: documentsRouter,
    drafts: draftsRouter,
    reminders: remindersRouter,
    reports: reportsRouter,
    sessions: sessionsRouter,
    bodies: bodiesRouter,
    notes: notesRouter,
    investments: investmentsRouter,
    search: searchRouter,
    original: originalRouter,
    exchange: exchangeRouter,
    pillars: {
      list: door.pillars.list.handler(({ context: { node } }) => pillarHandlers.list(node)),
      ask: door.pillars.ask.handler(({ context: { node }, input: { pillar, route, input = {} } }) => pillarHandlers.ask(node, pillar, route, input)),
    },
    papers: { make: door.papers.make.handler(({ context: { node }, input }) => paperFile(node, input)) },
    events: door.events.handler(({ context, signal }) => followChanges(context, signal)),
    recover: door.recover.handler(async ({ context: { node }, input }) => ({ mode: await leaveRecoveryByRootHand(node, input) })),
  });
}

async function submitTimed({ node, metrics }: ApiContext, intent: Intent, hand: Hand) {
  const done = metrics?.timeAppend();
  const appended = await node.keeper.submit(intent, hand);
  done?.();
  return { ...appended };
}

function refuseStranger(parties: readonly string[], own: string, origin: string): void {
  if (origin !== own && parties.includes(origin)) return;
  throw new Refusal("input", { field: "origin", expected: `another party of the charter (${parties.filter((one) => one !== own).join(", ")})`, remedy: "name the party by its origin" });
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
