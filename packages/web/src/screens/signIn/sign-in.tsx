import { useSearch } from "@tanstack/react-router";
import { Button } from "../../design/button.tsx";
import { Columns, Aside } from "../../design/columns.tsx";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useSession } from "../../node/session.ts";
import { Texts, textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { ByPasskey } from "./by-passkey.tsx";
import { ChooseOfficer } from "./choose-officer.tsx";
import { nextPlace } from "./next-place.ts";

/** The door: a passkey, or in the demonstration a plain choice of role. Where the officer was going, it goes on to. */
export default function SignIn() {
  const words = useWords("signIn");
  const reader = useReader();
  const { party, title, demonstration, officer, ended } = useSession();
  const { next } = useSearch({ strict: false }) as { readonly next?: unknown };
  const to = nextPlace(next, reader.language, location.origin);
  // By full navigation: the line to the node and what is kept here begin anew for whoever has signed in.
  const goOn = () => location.assign(to);
  return (
    <Screen title={words("title")} lead={words("lead", { party: textOf(party.name, reader), programme: textOf(title, reader) })}>
      {ended !== null && <Ended why={ended} />}
      {officer !== null && <Notice tone="plain" title={<>{words("already")} <Texts of={officer.role} /></>} actions={<Button onPress={goOn}>{words("goOn")}</Button>} />}
      {demonstration && <Sheet title={words("demonstration")} note={words("demonstrationNote")}><ChooseOfficer onEntered={goOn} /></Sheet>}
      <Columns shares="start">
        <Sheet title={words("passkey")} ruling={demonstration ? "plain" : "jadval"}><ByPasskey onEntered={goOn} focused={!demonstration} kind={demonstration ? "plain" : "primary"} /></Sheet>
        <Aside title={words("none")}>{words("noneNext")}</Aside>
      </Columns>
    </Screen>
  );
}

function Ended({ why }: { readonly why: "session-ended" | "mandate-ended" }) {
  const common = useWords("common");
  const mandate = why === "mandate-ended";
  return (
    <Notice tone="warning" title={common(mandate ? "state.mandateEnded" : "state.sessionEnded")}>
      <p>{common(mandate ? "error.mandateEnded" : "error.sessionEnded")} {common("error.keptTyped")} {common(mandate ? "error.nextHead" : "error.nextSignIn")}</p>
    </Notice>
  );
}
