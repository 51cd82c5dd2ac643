import { expect, test } from "vitest";
import { bodyContent, bodyDraftOf, bodyLacks, EMPTY_BODY } from "./body-draft.ts";

test("lacks, blanks and a way there and back", () => {
  expect(bodyLacks(EMPTY_BODY)).toEqual(["title", "terms", "coChairs"]);
  const draft = { ...EMPTY_BODY, title: { en: "Group" }, terms: { en: " Terms " }, coChairs: { a: [{ en: "Head" }, { en: "" }], b: [{ en: "Head of b" }] } };
  expect(bodyLacks(draft)).toEqual([]);
  const content = bodyContent(draft, true, { pillar: "network" });
  expect(content).toMatchObject({ terms: { en: "Terms" }, coChairs: [{ party: "a", role: { en: "Head" } }, { party: "b", role: { en: "Head of b" } }], secretaries: [], pillar: "network", sample: true });
  expect(bodyContent(bodyDraftOf(content), true, content)).toEqual(content);
});
