import { mandateOf, partyId, rootRowId, type Credential, type MandateView } from "@mithaq/accord";
import { allRows, asRow } from "../api/reading/rows.ts";
import { currentRootHand } from "../node/root-hand.ts";
import type { OpenedNode } from "../node/opened-node.ts";

/** An officer of this node's party as the record has it now. */
export interface StandingOfficer {
  readonly mandate: string;
  readonly role: Readonly<Record<string, string>>;
  readonly acts: readonly string[];
  readonly scope: MandateView["scope"];
  readonly from: number;
  readonly to: number | null;
  readonly credential: Credential;
  /** The head of the national section, whose hand is the root hand. */
  readonly head: boolean;
}

/** The acts that the head signs on the screens. */
export const HEAD_ACTS = ["mandate.grant", "mandate.suspend", "mandate.reinstate", "mandate.recall"] as const;

/**
 * The officer of a mandate as it stands at this moment: neither recalled nor suspended, within its dates, and of this party; undefined otherwise. Read from the record on every request: what a mandate
 * gives ends with it, whatever a session says.
 */
export async function standingOfficer(node: OpenedNode, mandate: string): Promise<StandingOfficer | undefined> {
  const party = partyId(node.founded, node.origin);
  if (mandate === rootRowId(party)) return headOf(node, mandate);
  const now = node.clock();
  return node.store.read(async (reader) => {
    const record = (await reader.rows([mandate])).get(mandate);
    const view = record === undefined ? undefined : mandateOf(asRow(record));
    if (view === undefined || partyId(await node.contextAt(reader), view.origin) !== party) return undefined;
    return stands(view, now) ? officerOf(view) : undefined;
  });
}

/** All standing officers of this party whose passkey has this credential id, the head among them. */
export async function officersOfPasskey(node: OpenedNode, credentialId: string): Promise<StandingOfficer[]> {
  const now = node.clock();
  const party = partyId(node.founded, node.origin);
  const head = await headOf(node, rootRowId(party));
  const found = await node.store.read(async (reader) => {
    const context = await node.contextAt(reader);
    const officers: StandingOfficer[] = [];
    for await (const record of allRows(reader, { kind: "mandate" })) {
      const view = mandateOf(asRow(record));
      if (view?.credential.type === "webauthn" && view.credential.credentialId === credentialId && partyId(context, view.origin) === party && stands(view, now)) officers.push(officerOf(view));
    }
    return officers;
  });
  const all = head.credential.type === "webauthn" && head.credential.credentialId === credentialId ? [...found, head] : found;
  return all.sort((a, b) => b.from - a.from);
}

async function headOf(node: OpenedNode, mandate: string): Promise<StandingOfficer> {
  return { mandate, role: HEAD_ROLE, acts: HEAD_ACTS, scope: null, from: 0, to: null, credential: await currentRootHand(node), head: true };
}

function stands({ recalledAt, suspended, from, to }: MandateView, now: number): boolean {
  return recalledAt === null && !suspended && from <= now && (to === null || now < to);
}

function officerOf({ id, role, acts, scope, from, to, credential }: MandateView): StandingOfficer {
  return { mandate: id, role: { ...role }, acts: [...acts], scope, from, to, credential, head: false };
}

const HEAD_ROLE = { en: "Head of the national section", fa: "رئیس بخش ملی", ar: "رئيس القسم الوطني", ckb: "سەرۆکی بەشی نیشتمانی" };
