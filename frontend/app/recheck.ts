/**
 * Shows the answer of a recheck in its place. Without this script the form leads to a page that says the same, and so it
 * does where that page cannot be had in the background.
 */
export function offerRechecks(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-recheck]")) {
    form.addEventListener("submit", (event) => {
      const place = page.querySelector(form.dataset["recheck"] ?? "");
      if (!place) {
        return;
      }
      event.preventDefault();
      void show(form, place);
    });
  }
}

async function show(form: HTMLFormElement, place: Element): Promise<void> {
  const button = form.querySelector("button");
  button?.setAttribute("aria-busy", "true");
  const address = new URL(form.action);
  new FormData(form).forEach((value, name) => address.searchParams.set(name, String(value)));
  try {
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = answer.querySelector("[data-rechecked]") ?? answer.querySelector("main h1");
    if (!found) {
      throw new Error("The answer shows no result");
    }
    place.replaceChildren(place.ownerDocument.importNode(found, true));
  } catch {
    location.assign(address);
  } finally {
    button?.removeAttribute("aria-busy");
  }
}
