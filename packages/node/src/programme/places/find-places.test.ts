import { expect, test } from "vitest";
import { findPlaces } from "./find-places.ts";
import { KNOWN_PLACES } from "./known-places.ts";
import { PUBLISHED_FACTS } from "./published-facts.ts";

test.each([
  ["en", "Capacity at the border points of Badra, Munthiriya and Al-Sheeb"], ["fa", "ظرفیت نقاط مرزی بدره، منذریه و شیب"], ["ar", "السعة عند النقاط الحدودية بدرة والمنذرية والشيب"], ["ckb", "توانای خاڵە سنوورییەکانی بەدرە، مونزیرییە و شیب"],
])("%s - one text names the same places in each language", (language, text) => {
  expect(findPlaces([{ [language]: text }])).toEqual(["chazabeh", "mehran", "khosravi"]);
});

test("a name counts as a whole word only, in any spelling of its letters", () => {
  expect(findPlaces([{ en: "Kermanshahi carpets, Najafi and the Basrawi dialect" }])).toEqual([]);
  expect(findPlaces([{ fa: "نشست در كرمانشاه" }, { en: "KARBALA" }, undefined])).toEqual(["kermanshah", "karbala"]);
  expect(findPlaces([{ ar: "في بغداد وطهران" }])).toEqual(["tehran", "baghdad"]);
});

test.each(["en", "fa", "ar", "ckb"])("%s - every known place is found by its own name, and none by another's", (language) => {
  for (const { id, names } of KNOWN_PLACES) {
    const found = findPlaces([{ [language]: names[language]! }]);
    expect(found).toContain(id);
    expect([id, found.filter((one) => one !== id && KNOWN_PLACES.find((place) => place.id === one)!.names[language] !== names[language])]).toEqual([id, []]);
  }
});

test("published facts speak of known places, each with a page", () => {
  const known = new Set(KNOWN_PLACES.map(({ id }) => id));
  expect(known.size).toBe(KNOWN_PLACES.length);
  for (const { places, page } of PUBLISHED_FACTS) {
    expect(places.filter((place) => !known.has(place))).toEqual([]);
    expect(page).toMatch(/^[a-z0-9.-]+\/\S+$/);
  }
});
