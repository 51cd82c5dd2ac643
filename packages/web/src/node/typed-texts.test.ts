// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { typedTexts } from "./typed-texts.ts";

test("what stands in fields, with their labels, in the page's order; nothing of empty ones, marks, or what cannot be written in", () => {
  document.body.innerHTML = `<span id="l">گزارش</span><textarea aria-labelledby="l"></textarea><label>Title <input type="text"></label><input type="checkbox" checked><input type="text" readonly value="no"><textarea> </textarea><div contenteditable="true" role="spinbutton">12</div><div contenteditable="true" aria-label="Text">written</div>`;
  document.querySelector("textarea")!.value = "متن";
  document.querySelector<HTMLInputElement>("label input")!.value = " A title ";
  expect(typedTexts(document)).toEqual([{ label: "گزارش", text: "متن" }, { label: "Title", text: "A title" }, { label: "Text", text: "written" }]);
});
