import { useQuery } from "@tanstack/react-query";
import { Definition } from "../../design/definition.tsx";
import { Fold } from "../../design/fold.tsx";
import { LinkButton } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { PillarName } from "../../reader/pillar-name.tsx";
import { Moment, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./settings.module.css";
import { useFingerprint } from "./use-fingerprint.ts";

/** The mandate under which this officer acts, and the key that signs: both stand in the record; nothing secret is shown, for nothing secret is here. */
export function OwnMandate() {
  const words = useWords("settings");
  const { officer, party } = useSession();
  const query = useQuery(node.mandates.queryOptions({ input: { origin: party.origin } }));
  return (
    <Sheet title={words("mandate.title")} note={words("mandate.says")} actions={officer?.head === true && <LinkButton kind="quiet" place={places.invitations}>{words("mandate.invitations")}</LinkButton>}>
      <Reading query={query}>
        {(all) => {
          const mandate = all.find(({ id }) => id === officer?.mandate);
          return mandate === undefined ? <Notice tone="plain" title={words("mandate.root")}>{words("mandate.rootSays")}</Notice> : <Mandate mandate={mandate} />;
        }}
      </Reading>
    </Sheet>
  );
}

type Read = Awaited<ReturnType<typeof import("../../node/client.ts").ask.mandates>>[number];

function Mandate({ mandate }: { readonly mandate: Read }) {
  const words = useWords("settings");
  const common = useWords("common");
  const { demonstration } = useSession();
  const { credential } = mandate;
  const fingerprint = useFingerprint(credential.publicKey);
  return (
    <>
      <Definition items={[
        [words("mandate.role"), <Texts key="role" of={mandate.role} />],
        [words("mandate.term"), <span key="term"><Moment at={mandate.from} /> – {mandate.to === null ? words("mandate.open") : <Moment at={mandate.to} />}</span>],
        [words("mandate.state"), <State key="state" tone={mandate.suspended || mandate.recalledAt !== null ? "late" : "done"}>{words(mandate.recalledAt !== null ? "mandate.recalled" : mandate.suspended ? "mandate.suspended" : "mandate.holds")}</State>],
        [words("mandate.scope"), mandate.scope === null ? words("mandate.everywhere") : <span key="scope">{mandate.scope.pillars?.map((pillar) => <span key={pillar}><PillarName pillar={pillar} />{common("comma")}</span>)}{mandate.scope.objects?.map((id) => <bdi key={id} dir="ltr">{id}</bdi>)}</span>],
        [words("mandate.key"), words(credential.type === "webauthn" ? "mandate.passkey" : demonstration ? "mandate.demonstrationKey" : "mandate.softwareKey")],
        [words("mandate.algorithm"), <bdi key="algorithm" dir="ltr">{credential.algorithm}</bdi>],
        [words("mandate.fingerprint"), <code key="fingerprint" dir="ltr" className={look.code}>{fingerprint ?? "…"}</code>],
        ...(credential.type === "webauthn" ? [[words("mandate.site"), <bdi key="site" dir="ltr">{credential.origin}</bdi>] as const] : []),
      ]} />
      <p><To place={`record/object/${mandate.id}`}>{words("mandate.inRecord")}</To></p>
      <Fold title={words("mandate.acts", { count: mandate.acts.length })}><ul className={look.codes}>{mandate.acts.map((act) => <li key={act}><code dir="ltr">{act}</code></li>)}</ul></Fold>
      <p className={look.soft}>{words("mandate.lost")}</p>
    </>
  );
}
