const t = performance.now(); const A = await import("../src/index.ts"); console.log("load", performance.now() - t);
import { z } from "zod";
const verbs = ["agreement.propose","agreement.assent","agreement.yield","agreement.object","agreement.withdraw","agreement.seal","agreement.receipt","mandate.grant","origin.cut","key.rotate"];
for (const v of verbs) { const t = performance.now(); let err=""; try { z.compile(A.knownVerb(v)!.body as any, {strict:true}); } catch (e) { err = String(e); } console.log(v, (performance.now() - t).toFixed(2), err); }
const t2 = performance.now(); try { z.compile(A.intentShape as any, { strict: true }); } catch (e) { console.log(String(e)); } console.log(performance.now()-t2);
