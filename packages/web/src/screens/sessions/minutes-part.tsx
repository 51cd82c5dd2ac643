import { useMutation } from "@tanstack/react-query";
import { Button, LinkButton } from "../../design/button.tsx";
import { Fold } from "../../design/fold.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { useFilters } from "../../frame/filters.ts";
import { ask } from "../../node/client.ts";
import { Failed } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { may, useSession } from "../../node/session.ts";
import { PartyName, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { useLanguageName } from "../agreements/language-name.tsx";
import type { Meeting, MinutesRead } from "./answers.ts";
import { AssentPart } from "../../assent/assent-part.tsx";
import { MinutesRivals } from "./minutes-rivals.tsx";
import { MinutesText } from "./minutes-text.tsx";
import { SignMinutes } from "./sign-minutes.tsx";
import look from "./sessions.module.css";

/** The minutes, language by language: each is drafted, compared, agreed and signed by itself. */
export function MinutesPart({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const reader = useReader();
  const languageName = useLanguageName();
  const { session, minutes } = meeting;
  const [{ language }, change] = useFilters({ language: "" });
  const shown = minutes.some((one) => one.language === language) ? language : (minutes.find((one) => one.language === reader.language)?.language ?? minutes[0]?.language ?? "");
  const pdf = useMutation({ mutationFn: async () => saveFile(await ask.papers.make({ name: "minutes", object: session.id, language: reader.language, calendar: reader.calendar, digits: reader.digits })) });
  const agreed = minutes.some((one) => one.state === "agreed" || one.state === "signed");
  return (
    <Sheet id="minutes" title={words("minutes")} note={words("minutesNote")} actions={<span className={look.acts} data-print="hide">{agreed && <Button isPending={pdf.isPending} onPress={() => pdf.mutate()}>{words("minutesPdf")}</Button>}</span>}>
      {pdf.isError && <Failed error={pdf.error} />}
      <Tabs label={words("minutes")} value={shown} onChange={(next) => change({ language: next })} items={minutes.map((one) => ({ id: one.language, title: <span className={look.line}>{languageName(one.language)} <State kind="minutes" life={one.state} /></span>, content: <OneLanguage meeting={meeting} minutes={one} /> }))} />
    </Sheet>
  );
}

function OneLanguage({ meeting, minutes }: { readonly meeting: Meeting; readonly minutes: MinutesRead }) {
  const words = useWords("sessions");
  const { officer } = useSession();
  const parties = useParties();
  const { session, drafts } = meeting;
  const { assent, language, state, id, act } = minutes;
  const begun = drafts.filter((one) => one.kind === "minutes" && one.language === language);
  const standing = assent?.proposals.some((one) => one.state === "standing") === true;
  const desk = `sessions/minutes/${session.id}?language=${language}`;
  const sealed = assent?.proposals.filter((one) => one.state === "sealed").at(-1);
  return (
    <div className={look.stack}>
      <ul className={look.list} aria-label={words("agreement")}>
        {parties.map(({ origin }) => (
          <li key={origin} className={look.line}><PartyName origin={origin} /> <State tone={minutes.agreedBy.includes(origin) ? "done" : "open"}>{words(minutes.agreedBy.includes(origin) ? "hasAgreed" : "notAgreed")}</State> <State tone={minutes.signedBy.includes(origin) ? "done" : "open"}>{words(minutes.signedBy.includes(origin) ? "hasSigned" : "notSigned")}</State></li>
        ))}
      </ul>
      {state === "missing" && <p className={look.soft}>{words("minutesMissing")}</p>}
      <p className={look.acts} data-print="hide">
        {begun.length > 0 && <LinkButton kind="primary" place={`${desk}&draft=${begun[0]!.id}`}>{words("openDraft")}</LinkButton>}
        {begun.length === 0 && may(officer, "minutes.propose") && session.life !== "cancelled" && <LinkButton kind={state === "missing" ? "primary" : "plain"} place={desk}>{words(state === "missing" ? "draftMinutes" : standing ? "rivalMinutes" : "changeMinutes")}</LinkButton>}
      </p>
      {assent !== null && id !== null && <MinutesRivals object={id} language={language} assent={assent} />}
      {assent !== null && id !== null && <AssentPart kind="minutes" assent={assent} show={(proposal, before) => <MinutesText object={id} language={language} version={proposal.id} against={before?.seal ?? null} />} more={() => may(officer, "minutes.propose") && begun.length === 0 && <LinkButton place={desk}>{words("rivalMinutes")}</LinkButton>} />}
      {sealed?.seal != null && id !== null && (
        <>
          <p className={look.line}>{words("agreedText")} {act !== null && <Source of={act} />}</p>
          <SignMinutes minutes={minutes} seal={sealed.seal} session={session} />
          {standing ? <Fold title={words("agreedText")}><MinutesText object={id} language={language} version={sealed.seal} against={null} /></Fold> : <MinutesText object={id} language={language} version={sealed.seal} against={null} />}
        </>
      )}
    </div>
  );
}
