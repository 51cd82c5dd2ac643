import { Screen } from "../../../design/screen.tsx";
import { places } from "../../../frame/places.ts";
import { To } from "../../../frame/to.tsx";
import { useSession } from "../../../node/session.ts";
import { useWords } from "../../../words/words.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { BLANK } from "./editing.ts";

/** A new commitment, proposed to the other side. */
export default function NewCommitment() {
  const words = useWords("commitments");
  const { party } = useSession();
  return (
    <Screen title={words("edit.new")} lead={words("edit.newLead")} above={<To place={places.commitments}>{words("title")}</To>}>
      <CommitmentForm changes={null} start={{ ...BLANK, obligors: [party.origin] }} />
    </Screen>
  );
}
