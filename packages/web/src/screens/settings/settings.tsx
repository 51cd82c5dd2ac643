import { Margin, MarginDates } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { useDay } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { AnnouncedMonths } from "./announced-months.tsx";
import { Headlines } from "./headlines.tsx";
import { KeptHere } from "./kept-here.tsx";
import { LineQuality } from "./line-quality.tsx";
import { OwnMandate } from "./own-mandate.tsx";
import { ReadingSettings } from "./reading-settings.tsx";
import look from "./settings.module.css";

/** How this officer reads, what the party says of its calendar, under which key the officer signs, and what lies in this browser. */
export default function Settings() {
  const words = useWords("settings");
  const day = useDay();
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" margin={<Margin><MarginDates on={day} /></Margin>}>
      <ReadingSettings />
      <AnnouncedMonths />
      <Headlines />
      <OwnMandate />
      <div className={look.beside}><KeptHere /><LineQuality /></div>
    </Screen>
  );
}
