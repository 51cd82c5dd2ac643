import { implement } from "@orpc/server";
import { demonstrationOfficers } from "../../sign-in/demonstration-officers.ts";
import { attempted, enterByPasskey, enterDemonstration, leave, whoAsks } from "../../sign-in/enter.ts";
import { enrol, followInvitation, invitedOptions, issueInvitation, listInvitations, openInvitation, withdrawInvitation } from "../../sign-in/invitations.ts";
import { signInOptions } from "../../sign-in/passkeys.ts";
import type { ApiContext } from "../context.ts";
import { invitationsContract, sessionContract } from "./contract.ts";

const session = implement(sessionContract).$context<ApiContext>();
const invitations = implement(invitationsContract).$context<ApiContext>();

/** The handlers of the sign-in's part of the contract. */
export const sessionRouter = {
  who: session.who.handler(({ context }) => whoAsks(context)),
  demonstrationOfficers: session.demonstrationOfficers.handler(async ({ context: { node } }) => (await demonstrationOfficers(node)).map(({ name, mandate, role, acts, head }) => ({ name, mandate, role: { ...role }, acts: [...acts], head }))),
  enterDemonstration: session.enterDemonstration.handler(({ context, input: { name } }) => enterDemonstration(context, name)),
  passkeyOptions: session.passkeyOptions.handler(({ context }) => attempted(context, (browser) => signInOptions(context.node, browser), { costs: true })),
  enterByPasskey: session.enterByPasskey.handler(({ context, input: { response } }) => enterByPasskey(context, response)),
  leave: session.leave.handler(({ context }) => leave(context)),
};

export const invitationsRouter = {
  list: invitations.list.handler(({ context: { node } }) => listInvitations(node)),
  issue: invitations.issue.handler(({ context: { node }, input }) => issueInvitation(node, input)),
  withdraw: invitations.withdraw.handler(({ context: { node }, input: { id } }) => withdrawInvitation(node, id)),
  open: invitations.open.handler(({ context, input: { token } }) => attempted(context, async () => {
    const { node } = context;
    const { id: _id, ...invited } = await openInvitation(node, token);
    const party = node.founded.charter.parties.find((one) => one.origin === node.origin);
    return { ...invited, party: { origin: node.origin, name: party?.name ?? {} }, title: node.founded.charter.title };
  })),
  follow: invitations.follow.handler(({ context, input: { token } }) => attempted(context, () => followInvitation(context.node, token))),
  enrolOptions: invitations.enrolOptions.handler(({ context, input: { token } }) => attempted(context, (browser) => invitedOptions(context.node, browser, token), { costs: true })),
  enrol: invitations.enrol.handler(({ context, input: { token, response } }) => attempted(context, (browser) => enrol(context.node, browser, token, response))),
};
