import { Screen } from "../../../design/screen.tsx";
import { places } from "../../../frame/places.ts";
import { To } from "../../../frame/to.tsx";
import { useSession } from "../../../node/session.ts";
import { useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { blankEditing } from "./editing.ts";

/** A new commitment, proposed to the other side. */
export default function NewCommitment() {
  const words = useWords("commitments");
  const { party } = useSession();
  const { calendar } = useReader();
  return (
    <Screen title={words("edit.new")} lead={words("edit.newLead")} above={<To place={places.commitments}>{words("title")}</To>}>
      <CommitmentForm changes={null} start={{ ...blankEditing(calendar), obligors: [party.origin] }} />
    </Screen>
  );
}
