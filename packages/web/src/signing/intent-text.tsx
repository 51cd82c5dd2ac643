import { Fold } from "../design/fold.tsx";
import { directionOf, PartyName, useParties } from "../reader/reader.tsx";
import { Day } from "../reader/readings.tsx";
import { useWords } from "../words/words.tsx";
import type { Ready, SignedDocument } from "./signing.ts";
import look from "./sign-sheet.module.css";

type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** An act before it is signed, in words: what is done, to what, what it says in every language, and below, folded, the bytes. Nothing of the intent is left out. */
export function IntentText({ intent, document }: { readonly intent: Ready["intent"]; readonly document: SignedDocument | null }) {
  const words = useWords("signing");
  const content = (intent.body["content"] ?? null) as Json;
  const rest = Object.fromEntries(Object.entries(intent.body).filter(([name]) => name !== "content")) as Json;
  return (
    <div className={look.text}>
      <dl className={look.fields}>
        <dt>{words("act")}</dt>
        <dd><ActName act={intent.act} /></dd>
        <dt>{words("objects")}</dt>
        <dd className={look.list}>{intent.objects.map(([object, base]) => <bdi key={object} dir="ltr"><code>{object}</code>{base !== null && <> ← <code>{base.slice(0, 16)}…</code></>}</bdi>)}</dd>
      </dl>
      {content !== null && <Value value={content} />}
      <Value value={rest} />
      {document?.texts !== null && document !== null && (
        <div className={look.languages}>
          {Object.entries(document.texts).map(([language, paragraphs]) => (
            <section key={language} lang={language} dir={directionOf(language)} className="law">
              {paragraphs.map(({ id, heading, text }) => <div key={id} className={look.paragraph}>{heading !== undefined && <p className={look.heading}>{heading}</p>}<p>{text}</p></div>)}
            </section>
          ))}
        </div>
      )}
      {document !== null && document.texts === null && <p>{words("document", { mediaType: document.mediaType })} <code dir="ltr">{document.digest.slice(0, 16)}…</code></p>}
      <Fold title={words("bytes")}><pre className={look.bytes} dir="ltr" lang="en">{JSON.stringify(intent, null, 2)}</pre></Fold>
    </div>
  );
}

/** `commitment.propose` in words: the kind, and what is done. */
function ActName({ act }: { readonly act: string }) {
  const words = useWords("record");
  const at = act.lastIndexOf(".");
  const [kind, verb] = [act.slice(0, at), act.slice(at + 1)];
  return <>{words.has(`verbs.${verb}` as never) ? words(`verbs.${verb}` as never) : verb}: {words.has(`kind.${kind}` as never) ? words(`kind.${kind}` as never) : kind} <code dir="ltr">({act})</code></>;
}

function Value({ value }: { readonly value: Json }) {
  const words = useWords("signing");
  const parties = useParties();
  if (value === null) return <>—</>;
  if (typeof value === "boolean") return <>{words(value ? "yes" : "no")}</>;
  if (typeof value === "number") return <bdi>{value}</bdi>;
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return <Day on={value} />;
    if (parties.some((party) => party.origin === value)) return <PartyName origin={value} />;
    return <bdi>{value}</bdi>;
  }
  if (Array.isArray(value)) return <div className={look.list}>{(value as readonly Json[]).map((one, at) => <div key={at}><Value value={one} /></div>)}</div>;
  return (
    <dl className={look.fields}>
      {Object.entries(value as { readonly [member: string]: Json }).map(([name, one]) => (
        <Field key={name} name={name} value={one} />
      ))}
    </dl>
  );
}

function Field({ name, value }: { readonly name: string; readonly value: Json }) {
  const words = useWords("signing");
  const common = useWords("common");
  const language = name === "en" || name === "fa" || name === "ar" || name === "ckb" ? name : null;
  if (language !== null && typeof value === "string") return <><dt>{common(`languages.${language}`)}</dt><dd lang={language} dir={directionOf(language)}>{value}</dd></>;
  return <><dt>{words.has(`fields.${name}` as never) ? words(`fields.${name}` as never) : <code>{name}</code>}</dt><dd><Value value={value} /></dd></>;
}
