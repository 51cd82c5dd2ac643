import { THEME } from "../reader/prepare-reader.ts";

export type Theme = "light" | "dark" | "system";

/** The sheet that this browser is set to. */
export function readTheme(): Theme {
  const kept = localStorage.getItem(THEME);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Changes the sheet at once, and keeps it in this browser. */
export function changeTheme(theme: Theme): void {
  if (theme === "system") {
    localStorage.removeItem(THEME);
    delete document.documentElement.dataset["theme"];
  } else {
    localStorage.setItem(THEME, theme);
    document.documentElement.dataset["theme"] = theme;
  }
}
