// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { holdOfficer, may, sessionQuery } from "./session.ts";

const officer = { mandate: "mithaq.example/tehran/1", acts: ["report.*"] };
const shared = (before: unknown, now: unknown) => {
  const share = sessionQuery().structuralSharing;
  if (typeof share !== "function") throw new Error("The session is not shared by a function.");
  return share(before, now);
};

test("before a screen stands, nobody is held; then the officer stays, with why it ended, until somebody is signed in again", () => {
  const nobody = { day: "2026-11-24", officer: null, ended: "session-ended" };
  expect(shared({ day: "2026-11-24", officer, ended: null }, nobody)).toEqual(nobody);
  holdOfficer();
  expect(shared({ day: "2026-11-23", officer, ended: null }, { ...nobody, ended: "mandate-ended" })).toEqual({ day: "2026-11-24", officer, ended: "mandate-ended" });
  // Signed out in another tab: the node knows of nothing that ended.
  const held = shared({ day: "2026-11-24", officer, ended: null }, { ...nobody, ended: null });
  expect(held).toEqual({ day: "2026-11-24", officer, ended: "session-ended" });
  expect(shared(held, { day: "2026-11-24", officer, ended: null })).toEqual({ day: "2026-11-24", officer, ended: null });
  expect(shared(undefined, nobody)).toEqual(nobody);
});

test("what a mandate's patterns cover", () => {
  expect([["report.*"], ["*.submit"], ["report.submit"], ["*.*"]].map((acts) => may({ acts }, "report.submit"))).toEqual([true, true, true, true]);
  expect([["report.confirm"], ["evidence.*"], []].map((acts) => may({ acts }, "report.submit"))).toEqual([false, false, false]);
  expect(may(null, "report.submit")).toBe(false);
});
