import { useQuery } from "@tanstack/react-query";
import { Fold } from "../design/fold.tsx";
import { node } from "../node/client.ts";
import { directionOf, Texts } from "../reader/reader.tsx";
import { titleOfObject } from "../screens/original/object-title.ts";
import { useWords } from "../words/words.tsx";
import { actWords } from "./act-words.ts";
import { ContentText } from "./content-text.tsx";
import type { Json } from "./field-word.ts";
import type { Ready, SignedDocument } from "./signing.ts";
import look from "./sign-sheet.module.css";

/** An act before it is signed, in words: what is done, to what, what it says in every language, and below, folded, the bytes. Nothing of the intent is left out. */
export function IntentText({ intent, document }: { readonly intent: Ready["intent"]; readonly document: SignedDocument | null }) {
  const words = useWords("signing");
  const content = (intent.body["content"] ?? null);
  const rest = Object.fromEntries(Object.entries(intent.body).filter(([name]) => name !== "content")) as Json;
  return (
    <div className={look.text}>
      <dl className={look.fields}>
        <dt>{words("act")}</dt>
        <dd><ActName act={intent.act} /></dd>
        <dt>{words("objects")}</dt>
        <dd className={look.list}>{intent.objects.map(([object, base]) => <p key={object}>{object !== `${intent.origin}/${intent.nonce}` && <ObjectTitle id={object} />}<bdi dir="ltr" className={look.long}><code>{object}</code>{base !== null && <> ← <code>{base.slice(0, 16)}…</code></>}</bdi></p>)}</dd>
      </dl>
      {content !== null && <ContentText value={content} />}
      <ContentText value={rest} />
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

/** `commitment.propose` in words, and as the log has it. */
function ActName({ act }: { readonly act: string }) {
  const record = useWords("record");
  return <>{actWords(record, act)} <code dir="ltr">({act})</code></>;
}

/** What an object is called, before its id: nobody signs a number. Nothing where it has no title, or its text is not here. */
function ObjectTitle({ id }: { readonly id: string }) {
  const { data } = useQuery({ ...node.objects.get.queryOptions({ input: { id } }), retry: false });
  const title = data === undefined ? null : titleOfObject(data);
  return title === null ? null : <><strong><Texts of={title} /></strong><br /></>;
}
