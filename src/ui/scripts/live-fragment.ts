/**
 * Fills a place of the page (`data-live-fragment`: an address) anew while a field (`data-live-from`: its name) is typed
 * in. The address is our own and answers with a part of a page; without script the next page shows the same.
 */
export function refreshFragments(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>("[data-live-fragment]")) {
    const field = page.querySelector<HTMLInputElement>(`input[name="${place.dataset.liveFrom}"]`);
    const address = place.dataset.liveFragment;
    if (!field || !address) continue;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = "";
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const typed = field.value.trim();
        if (typed.length < 8 || typed === latest) return;
        latest = typed;
        const wanted = new URL(address, page.baseURI);
        wanted.searchParams.set(field.name, typed);
        const answer = await fetch(wanted).catch(() => null);
        if (answer?.ok && latest === typed) place.innerHTML = await answer.text();
      }, 500);
    });
  }
}
