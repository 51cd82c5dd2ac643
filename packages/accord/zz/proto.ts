import { parseAct } from "../src/index.ts";
import { knownVerb } from "../src/index.ts";
const h = "ab".repeat(32);
const act = `{"__proto__":{"x":1},"act":"agreement.propose","at":1,"body":{},"charter":"${h}","hand":null,"nonce":"${"0".repeat(32)}","objects":[["a.b/c",null]],"origin":"a.example/log","payload":null,"seen":{},"v":1}`;
try { console.log(parseAct(new TextEncoder().encode(act))); } catch (e) { console.log(String(e)); }
const body = JSON.parse(`{"__proto__":{"x":1},"digest":null,"proposal":"${h}"}`);
console.log(Object.keys(body), knownVerb("agreement.assent")!.body.safeParse(body).success);
const b2 = JSON.parse(`{"__proto__":1,"reason":"x"}`);
console.log(knownVerb("mandate.recall")!.body.safeParse(b2).success);
const b3 = JSON.parse(`{"role":{"__proto__":"x", "en":"x"},"acts":["*.*"],"scope":null,"from":0,"to":null,"credential":{"type":"key","algorithm":"Ed25519","publicKey":"AAAA"}}`);
console.log(knownVerb("mandate.grant")!.body.safeParse(b3).success);
const b4 = JSON.parse(`{"content":{"type":"joint-note","title":{"en":"x","__proto__":3},"languages":["en"],"sample":true,"__proto__":{"pillar":"x"}},"adReferendum":false}`);
console.log(knownVerb("agreement.propose")!.body.safeParse(b4).success);
