// Runs before the page is drawn, so that a reader who chose a theme never sees the other one. Kept tiny.
{
  let stored: string | null = null;
  try {
    stored = localStorage.getItem("sunshine.theme");
  } catch {
    // Storage may be forbidden; the reader's system decides then.
  }
  if (stored === "dark" || stored === "light") {
    document.documentElement.dataset["theme"] = stored;
  }
}
