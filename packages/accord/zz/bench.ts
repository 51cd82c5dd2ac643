import { nodeCryptography as c, generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { canonicalBytes, decodeBase64, encodeBase64, encodeHex, leafHash, parseCanonical, type Cryptography, type Signer } from "@mithaq/ledger";
import * as A from "../src/index.ts";
import { makeParty } from "../src/testing/party.ts";
import { emptyLogState } from "../src/fold/log-state.ts";

const signers = new Map<string, Signer>();
const signer = (algorithm: Signer["algorithm"], name: string) => { let s = signers.get(algorithm+name); if (!s) signers.set(algorithm+name, s = signerFromPrivateKey(generateKey(algorithm))); return s; };
const parties = ["a.example/log", "b.example/log"].map((o) => makeParty(c, o, signer));
const limits = { bytesPerDay: 1e9, actsPerDay: 1e9, openProposals: 1e6 };
const { bytes: charter } = A.formatCharter(c, { title: { en: "x" }, parties: parties.map((p) => p.file), languages: ["en"], limits, sample: true });
const context: A.FoldContext = { charter: A.parseCharter(c, charter), charterId: A.charterId(c, charter), cryptography: c };
const logs = new Map(parties.map((p) => [p.origin, [charter]]));
let n = 0; let at = 1_700_000_000_000;
const nonce = () => (n++).toString(16).padStart(32, "0");
const ids: Record<string, string> = {};
function post(origin: string, draft: A.Draft, mandate: string, s: Signer, seen: A.Act["seen"] = {}) {
  const intent = A.formatIntent(draft, { charter: context.charterId, origin, nonce: nonce() });
  const bytes = A.formatEntry(intent, { seen, at: (at += 10), hand: A.signIntent(intent, mandate, s) });
  logs.get(origin)!.push(bytes);
  return { intent, id: encodeHex(leafHash(c, bytes)) };
}
const see = (o: string) => ({ [o]: { size: logs.get(o)!.length, root: "ab".repeat(32) } });
for (const p of parties) post(p.origin, A.formatCharterSign(p.origin), `${p.origin}/root`, p.rootHand);
const other = (i: number) => parties[1 - i]!.origin;
const mandates: string[] = [];
for (const [i, p] of parties.entries()) {
  const o = signer("Ed25519", p.origin + "officer");
  const { intent } = post(p.origin, A.formatMandateGrant({ role: { en: "Officer" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(o.publicKey) } }), `${p.origin}/root`, p.rootHand, see(other(i)));
  mandates.push(`${p.origin}/${intent.nonce}`);
}
const N = Number(process.argv[2] ?? 3000);
const content = { type: "joint-note", title: { en: "A text on the corridor", fa: "متنی دربارهٔ کریدور" }, languages: ["en", "fa"], sample: true, pillar: "transport" };
for (let k = 0; k < N; k++) {
  const i = k % 2; const p = parties[i]!; const q = parties[1 - i]!;
  const prop = post(p.origin, A.formatPropose("agreement", { pairs: [["new", null]], content, payload: { digest: "cd".repeat(32), bytes: 1234, mediaType: "application/json" } }), mandates[i]!, signer("Ed25519", p.origin + "officer"), k > 0 ? see(q.origin) : {});
  post(q.origin, A.formatAssent("agreement", { id: prop.id, pairs: prop.intent.objects, digest: "cd".repeat(32) }), mandates[1 - i]!, signer("Ed25519", q.origin + "officer"), see(p.origin));
}
const all = [...logs.values()].flatMap((l) => l.slice(1));
console.log("acts", all.length, "bytes/act", Math.round(all.reduce((s, b) => s + b.length, 0) / all.length));
function cpu<T>(name: string, f: () => T): number { const u = process.cpuUsage(); const t = performance.now(); f(); const d = process.cpuUsage(u); const s = (d.user + d.system) / 1e6; const wall = (performance.now() - t) / 1000; console.log(name.padEnd(28), Math.round(all.length / wall).toLocaleString().padStart(9), "acts/s wall", Math.round(all.length / s).toLocaleString().padStart(9), "acts/s cpu", (wall / all.length * 1e6).toFixed(1), "µs"); return wall; }
const keys = new Map<string, Uint8Array>();
for (const p of parties) { keys.set(`${p.origin}/root`, p.rootHand.publicKey); }
for (const [i, p] of parties.entries()) keys.set(mandates[i]!, signer("Ed25519", p.origin + "officer").publicKey);
const PREFIX = new TextEncoder().encode("mithaq/hand/v1\n");
function bare(verify = true) {
  for (const bytes of all) {
    const act = parseCanonical(bytes) as any;
    leafHash(c, bytes);
    const { seen: _s, at: _a, hand, ...intent } = act;
    const jcs = canonicalBytes(intent);
    const message = new Uint8Array(PREFIX.length + jcs.length); message.set(PREFIX); message.set(jcs, PREFIX.length);
    if (verify && !c.verify("Ed25519", keys.get(hand.mandate)!, message, decodeBase64(hand.signature, "s"))) throw new Error("bad");
  }
}
function fold(cryptography: Cryptography, readOnly = false) {
  const ctx = { ...context, cryptography };
  const rows = new Map<string, A.Row>(); const states = new Map<string, A.LogState>(); const size = new Map<string, number>(); const clocks = new Map<string, A.Clock[]>(); const intents = new Map<string, number>();
  let bad = 0, done = 0;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [origin, log] of logs) {
      for (;;) {
        const index = size.get(origin) ?? 0;
        if (index >= log.length) break;
        const arrival = (ARR.get(origin)![index] ??= A.readEntry(cryptography, log[index]!, index));
        const state = states.get(origin) ?? emptyLogState;
        if (A.newlySeen(ctx, arrival, state).some((s) => (size.get(s.origin) ?? 0) < s.size)) break;
        moved = true;
        if (!readOnly) {
          const touched = A.touches(ctx, origin, arrival);
          const held = new Map<string, A.Row>();
          for (const id of touched) { const r = rows.get(id); if (r) held.set(id, r); }
          for (const id of A.linkedRows(held.values())) { const r = rows.get(id); if (r) held.set(id, r); }
          const key = arrival.kind === "act" ? origin + " " + encodeHex(arrival.intent) : "";
          const step = A.foldEntry(ctx, { origin, index, arrival, log: state, rows: held, clocks: (o, s) => clocks.get(o)?.[s - 1] ?? {}, firstIntent: intents.get(key) });
          if (step.verdict !== "valid") { bad++; if (bad < 4) console.log(step.verdict, step.reason); }
          intents.set(key, index);
          for (const r of step.rows) rows.set(r.id, r);
          states.set(origin, step.log);
          let l = clocks.get(origin); if (!l) clocks.set(origin, l = []); l.push(step.log.clock);
        }
        size.set(origin, index + 1); done++;
      }
    }
  }
  if (bad) console.log("bad", bad);
}
let ARR = new Map<string, A.Arrival[]>();
const fresh = () => { ARR = new Map([...logs.keys()].map((o) => [o, []])); };
const fake: Cryptography = { ...c, verify: () => true };
const mode = process.argv[3];
if (mode === "profile") { fresh(); fold(fake); for (let r = 0; r < 25; r++) fold(fake); process.exit(0); }

const best = new Map<string, number>();
function run(name: string, f: () => void) { (globalThis as any).gc?.(); const u = process.cpuUsage(); f(); const d = process.cpuUsage(u); const us = (d.user + d.system) / all.length; best.set(name, Math.min(best.get(name) ?? Infinity, us)); }
for (let r = 0; r < Number(process.argv[4] ?? 8); r++) {
  run("bare", () => bare());
  fresh(); run("read + fold", () => fold(c));
  run("bare, no verify", () => bare(false));
  fresh(); run("readEntry alone", () => { for (const [o, l] of logs) for (let i = 1; i < l.length; i++) ARR.get(o)![i] = A.readEntry(c, l[i]!, i); });
  run("fold alone, no verify", () => fold(fake));
}
for (const [name, us] of best) console.log(name.padEnd(26), us.toFixed(1).padStart(7), "µs cpu", Math.round(1e6 / us).toLocaleString().padStart(9), "acts/s");
console.log("ratio", (best.get("bare")! / best.get("read + fold")!).toFixed(3));
if (process.argv[5]) { fresh(); fold(fake); for (let r = 0; r < 20; r++) { (globalThis as any).gc?.(); const u = process.cpuUsage(); const t = performance.now(); fold(fake); const d = process.cpuUsage(u); console.log(((d.user + d.system) / all.length).toFixed(1), ((performance.now()-t)*1000/all.length).toFixed(1)); } }
