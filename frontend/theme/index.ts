// Runs before the page is drawn, so that a reader who chose a theme never sees the other one. Kept tiny.
const KEY = "sunshine.theme";

function storedTheme(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage may be forbidden; the reader's system decides then.
  }
}

const stored = storedTheme();
if (stored === "dark" || stored === "light") {
  document.documentElement.dataset["theme"] = stored;
}
