/** Keeps a fold as the reader left it, on this device, for folds that carry a name (`data-fold="filters"`). */
export function rememberFolding(page: Document): void {
  for (const fold of page.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
    const key = `fold ${fold.dataset.fold}`;
    try {
      const kept = localStorage.getItem(key);
      if (kept) fold.open = kept === "open";
      fold.addEventListener("toggle", () => localStorage.setItem(key, fold.open ? "open" : "closed"));
    } catch {
      return; // the browser keeps nothing for this site
    }
  }
}
