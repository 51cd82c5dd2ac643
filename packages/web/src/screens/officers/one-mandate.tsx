import { useQuery } from "@tanstack/react-query";
import { Definition } from "../../design/definition.tsx";
import { Margin, MarginDates } from "../../design/margin.tsx";
import { Notice } from "../../design/notice.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { MandateActs } from "./mandate-acts.tsx";
import { eventsOf, MandateHistory } from "./mandate-history.tsx";
import { MandateMark } from "./mandate-mark.tsx";
import { MandateScope, MandateTerm } from "./mandate-scope.tsx";
import { RoleTexts } from "./role-texts.tsx";
import { MandateSteps } from "./mandate-steps.tsx";

/** One mandate: whom it is of, what it allows, how it stands and by which acts; the own party's head suspends, reinstates and recalls it here. */
export default function OneMandate() {
  const words = useWords("officers");
  const id = useObjectId();
  const day = useDay();
  const { officer, party } = useSession();
  const mandates = useQuery(node.mandates.queryOptions({ input: {} }));
  const object = useQuery(node.objects.get.queryOptions({ input: { id } }));
  const mandate = mandates.data?.find((one) => one.id === id);
  const above = <To place={places.officers}>{words("title")}</To>;
  return (
    <Screen title={mandate === undefined ? words("one") : <Texts of={mandate.role} />} above={above} actions={mandate !== undefined && <MandateMark mandate={mandate} />}
      margin={<Margin><MarginDates on={day} />{object.data !== undefined && <Provenance acts={eventsOf(object.data.history).map(({ act, at, kind, origin }) => ({ act, at, party: origin, what: words(`event.${kind}`) }))} />}</Margin>}>
      <Reading query={mandates} empty={() => mandate === undefined} emptyWords={words("unknown")}>
        {() => mandate !== undefined && (
          <>
            <Sheet title={words("content")}>
              <Definition items={[
                [words("party"), <PartyName key="party" origin={mandate.origin} />],
                [words("role"), <RoleTexts key="role" role={mandate.role} />],
                [words("acts"), <MandateActs key="acts" acts={mandate.acts} />],
                [words("scope"), <MandateScope key="scope" scope={mandate.scope} />],
                [words("termName"), <MandateTerm key="term" from={mandate.from} to={mandate.to} />],
                [words("credential"), <>{words(`credentialKind.${mandate.credential.type}`)} · <bdi dir="ltr">{mandate.credential.algorithm}</bdi>{mandate.credential.type === "webauthn" && <> · <bdi dir="ltr">{mandate.credential.origin}</bdi></>}</>],
                [words("id"), <bdi key="id" dir="ltr"><code>{mandate.id}</code></bdi>],
              ]} />
            </Sheet>
            {mandate.origin !== party.origin ? <Notice tone="plain" title={words("otherSide")} /> : officer?.head === true ? <MandateSteps mandate={mandate} /> : <Notice tone="plain" title={words("headOnly")} />}
            <Sheet title={words("history")} ruling="plain"><Reading query={object}>{({ history }) => <MandateHistory history={history} />}</Reading></Sheet>
          </>
        )}
      </Reading>
    </Screen>
  );
}
