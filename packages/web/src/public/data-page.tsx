import { Definition } from "../design/definition.tsx";
import { Screen } from "../design/screen.tsx";
import { Sheet } from "../design/sheet.tsx";
import { Texts } from "../reader/readings.tsx";
import { useWords } from "../words/words.tsx";
import look from "./public.module.css";
import { usePublicData } from "./public-context.tsx";

/** Open data, the charter, and the keys by which everything here is verified. */
export default function DataPage() {
  const words = useWords("publicSite");
  const record = useWords("record");
  const { programme, index } = usePublicData();
  const files = [
    ["/public/programme.json", "JSON", words("files.programme")], ["/public/objects.csv", "CSV", words("files.objects")], ["/public/figures.csv", "CSV", words("files.figures")],
    ["/public/index.json", "JSON", words("files.index")], ["/public/checkpoint", "C2SP checkpoint", words("files.checkpoint")], ["/public/policy", "C2SP tlog-policy", words("files.policy")],
  ] as const;
  return (
    <Screen title={words("nav.data")} lead={words("dataLead")}>
      <Sheet title={words("downloads")} note={words("downloadsNote")}>
        <ul className={look.downloads}>{files.map(([href, format, what]) => <li key={href}><a href={href} download={href.endsWith(".csv") || href.endsWith(".json") ? href.slice(8) : true}><bdi dir="ltr" className={look.mono}>{href}</bdi></a> <span className={look.soft}><bdi dir="ltr">{format}</bdi></span> {what}</li>)}</ul>
      </Sheet>
      <Sheet title={words("charter")} note={words("charterNote")}>
        <Definition items={[[words("charterId"), <bdi key="id" dir="ltr" className={look.mono}>{programme.charter}</bdi>], [words("log"), <bdi key="log" dir="ltr" className={look.mono}>{index.log}</bdi>]]} />
      </Sheet>
      {index.parties.map((party) => (
        <Sheet key={party.origin} level={3} ruling="plain" title={<Texts of={party.name} />} note={words("keysNote")}>
          <Definition items={[[record("key.log"), <Key key="log" vkey={party.vkey} />], ...party.mirrors.map((vkey, at) => [record(at === 0 ? "key.mirror" : "key.mirrorPq"), <Key key={at} vkey={vkey} />] as const)]} />
        </Sheet>
      ))}
      <Sheet title={words("byCommand")} ruling="plain"><p className={look.prose}>{words("byCommandText")}</p><pre dir="ltr" className={look.mono}>npx mithaq public verify FILE --charter charter.json</pre></Sheet>
    </Screen>
  );
}

/** A verifier key; the post-quantum one has two thousand characters. */
function Key({ vkey }: { readonly vkey: string }) {
  const words = useWords("publicSite");
  return vkey.length < 200 ? <bdi dir="ltr" className={look.mono}>{vkey}</bdi> : <details><summary><bdi dir="ltr" className={look.mono}>{vkey.slice(0, 60)}…</bdi> <span className={look.soft}>{words("wholeKey")}</span></summary><bdi dir="ltr" className={look.mono}>{vkey}</bdi></details>;
}
