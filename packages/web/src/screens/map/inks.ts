/** The colours of the sheet as a canvas takes them: custom properties are resolved by an element that uses them, so that light and dark are what the rest of the page is. */
export interface Inks {
  readonly sea: string;
  readonly land: string;
  readonly party: string;
  readonly line: string;
  readonly hairline: string;
  readonly water: string;
  readonly ink: string;
  readonly leaf: string;
  readonly lapis: string;
  readonly firuze: string;
  readonly clay: string;
  readonly brick: string;
  readonly face: string;
}

export function readInks(within: HTMLElement): Inks {
  const probe = document.createElement("span");
  within.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const inks = {
    sea: colour("lapis-wash"), land: colour("wash"), party: colour("leaf"), line: colour("jadval"), hairline: colour("hairline"), water: colour("firuze"), ink: colour("ink"), leaf: colour("leaf"), lapis: colour("lapis"), firuze: colour("firuze"), clay: colour("clay"), brick: colour("brick"),
    face: getComputedStyle(within).fontFamily,
  };
  probe.remove();
  return inks;
}
