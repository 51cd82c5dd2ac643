import { Notice } from "../design/notice.tsx";
import { SampleMark } from "../design/sample-mark.tsx";
import { Screen } from "../design/screen.tsx";
import { Sheet } from "../design/sheet.tsx";
import { Texts } from "../reader/readings.tsx";
import { useWords } from "../words/words.tsx";
import { FigureTables } from "./figure-tables.tsx";
import { Link } from "./link.tsx";
import { usePublicData } from "./public-context.tsx";
import { disagreementsOf } from "./released.ts";

/** Where the two sides differ and have let the public see it: both figures, neither preferred. */
export default function Disagreements() {
  const words = useWords("publicSite");
  const record = useWords("record");
  const { programme } = usePublicData();
  const found = disagreementsOf(programme.objects);
  return (
    <Screen title={words("nav.disagreements")} lead={words("disagreementsLead")} width="wide">
      {found.length === 0 && <Notice tone="plain" title={words("noDisagreements")}>{words("noDisagreementsWhy")}</Notice>}
      {found.map(({ object, figures, periods }) => (
        <Sheet key={object.id} ruling="plain" title={<><Link place={`object/${object.id}`}>{Object.keys(object.title).length === 0 ? record(`kind.${object.kind as "commitment"}`) : <Texts of={object.title} />}</Link> {object.sample && <SampleMark />}</>}>
          <FigureTables of={{ figures, periods }} level={3} />
        </Sheet>
      ))}
    </Screen>
  );
}
