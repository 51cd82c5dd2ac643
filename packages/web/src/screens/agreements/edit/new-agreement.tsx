import { places } from "../../../frame/places.ts";
import { Screen } from "../../../design/screen.tsx";
import { To } from "../../../frame/to.tsx";
import { useSession } from "../../../node/session.ts";
import { useWords } from "../../../words/words.tsx";
import { EditText } from "./edit-text.tsx";
import { newEditing } from "./editing.ts";

/** A new agreement is written. */
export default function NewAgreement() {
  const words = useWords("agreements");
  const { sample } = useSession();
  return (
    <Screen title={words("new.title")} lead={words("new.lead")} above={<To place={places.agreements}>{words("title")}</To>} width="wide">
      <EditText keptAt="agreement/new" start={newEditing(["fa", "ar", "en"], sample)} object={null} before={null} binding="unknown" />
    </Screen>
  );
}
