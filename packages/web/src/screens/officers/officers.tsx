import { useQuery } from "@tanstack/react-query";
import { Ledger } from "../../design/ledger.tsx";
import { LinkButton } from "../../design/link-button.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { PartyName, Texts, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { MandateActs } from "./mandate-acts.tsx";
import { MandateMark } from "./mandate-mark.tsx";
import { MandateScope, MandateTerm } from "./mandate-scope.tsx";
import { mandateState, orderMandates } from "./mandate-state.ts";
import look from "./officers.module.css";

/** Who may do what for each side: the own party's officers, then the other side's, which are notified and not approved. */
export default function Officers() {
  const words = useWords("officers");
  const day = useDay();
  const { officer, party } = useSession();
  const parties = useParties();
  const go = useGo();
  const query = useQuery(node.mandates.queryOptions({ input: {} }));
  const now = Date.now();
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={officer?.head === true && <LinkButton kind="primary" place={places.invitations}>{words("invite")}</LinkButton>}
      margin={<Margin><MarginDates on={day} /><MarginItem term={words("rule")}>{words("ruleNote")}</MarginItem></Margin>}>
      <Reading query={query}>
        {(all) => parties.map(({ origin }) => {
          const mandates = orderMandates(all.filter((one) => one.origin === origin), now);
          const standing = mandates.filter((one) => mandateState(one, now) === "stands").length;
          return (
            <Sheet key={origin} title={<PartyName origin={origin} />} note={<>{words("count", { count: standing })} {origin !== party.origin && words("notified")}</>}>
              <Ledger caption={words("caption")} rows={mandates} empty={words("none")} onOpen={(one) => go(`${places.officers}/${one.id}`)} toneOf={(one) => (one.id === officer?.mandate ? "own" : undefined)} columns={[
                { id: "role", head: words("role"), width: "21%", cell: (one) => <><To place={`${places.officers}/${one.id}`}><Texts of={one.role} /></To>{one.id === officer?.mandate && <span className={look.soft}> {words("you")}</span>}</> },
                { id: "state", head: words("stateName"), width: "17%", cell: (one) => <MandateMark mandate={one} /> },
                { id: "acts", head: words("acts"), width: "41%", cell: (one) => <><MandateActs acts={one.acts} />{one.scope !== null && <div className={look.soft}>{words("scope")}: <MandateScope scope={one.scope} /></div>}</> },
                { id: "term", head: words("termName"), width: "21%", cell: (one) => <><MandateTerm from={one.from} to={one.to} /><div className={look.soft}>{words(`credentialKind.${one.credential.type}`)}</div></> },
              ]} />
            </Sheet>
          );
        })}
      </Reading>
    </Screen>
  );
}
