const KEY = "sunshine.theme";

export type Theme = "light" | "dark";

/** The other theme than the one that shows now. */
export function otherTheme(chosen: string | undefined, systemIsDark: boolean): Theme {
  const shown = chosen === "dark" || chosen === "light" ? chosen : systemIsDark ? "dark" : "light";
  return shown === "dark" ? "light" : "dark";
}

/** The toggle works with a script only, so the page shows it from here on. The choice stays in this browser. */
export function offerThemes(page: Document): void {
  const root = page.documentElement;
  for (const toggle of page.querySelectorAll<HTMLButtonElement>("[data-theme-toggle]")) {
    toggle.hidden = false;
    toggle.addEventListener("click", () => {
      const theme = otherTheme(root.dataset["theme"], matchMedia("(prefers-color-scheme: dark)").matches);
      root.dataset["theme"] = theme;
      try {
        localStorage.setItem(KEY, theme);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    });
  }
}
